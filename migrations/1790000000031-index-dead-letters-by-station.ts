import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many payloads a station has left behind today is asked for with each batch that has some. */
export class IndexDeadLettersByStation1790000000031 implements MigrationInterface {
  name = 'IndexDeadLettersByStation1790000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX dead_letter_by_station ON dead_letter (station, received_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX dead_letter_by_station');
  }
}
