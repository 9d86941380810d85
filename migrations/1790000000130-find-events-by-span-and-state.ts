import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The judge looks for events by the spectrum that they lie on, and for those on which work is open. */
export class FindEventsBySpanAndState1790000000130 implements MigrationInterface {
  name = 'FindEventsBySpanAndState1790000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX interference_event_by_span ON interference_event USING gist (
        int8range(floor(center_hz - bandwidth_hz / 2)::bigint, ceil(center_hz + bandwidth_hz / 2)::bigint, '[]')
      )`);
    await runner.query('CREATE INDEX interference_event_by_state ON interference_event (state, type)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX interference_event_by_state');
    await runner.query('DROP INDEX interference_event_by_span');
  }
}
