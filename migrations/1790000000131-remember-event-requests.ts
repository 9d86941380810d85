import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A transition that is asked for twice with one key is made once, and answered twice. */
export class RememberEventRequests1790000000131 implements MigrationInterface {
  name = 'RememberEventRequests1790000000131';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE interference_event_request (
        event_id uuid NOT NULL REFERENCES interference_event (id),
        username text NOT NULL,
        key      text NOT NULL,
        at       timestamptz NOT NULL,
        request  text NOT NULL,
        answer   json NOT NULL,
        PRIMARY KEY (event_id, username, key)
      )`);
    await runner.query('CREATE INDEX interference_event_request_by_time ON interference_event_request (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE interference_event_request');
  }
}
