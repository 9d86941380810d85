import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stands above the floor of a sweep is found again in its levels. Beside 4,000 levels it did not fit into the page, so that PostgreSQL cut the levels
 * of every such sweep into pieces of 2 kB in another table.
 */
export class FindInSweepsAgain1790000000170 implements MigrationInterface {
  name = 'FindInSweepsAgain1790000000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sweep
      DROP COLUMN floor_db, DROP COLUMN floor_slope_db_per_bin, DROP COLUMN threshold_db, DROP COLUMN sightings`);
  }

  /** What was found is not found again here: to the program of before, the sweeps that are stored hold nothing but noise. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sweep
      ADD COLUMN floor_db real DEFAULT 0, ADD COLUMN threshold_db real DEFAULT 0,
      ADD COLUMN sightings bytea NOT NULL DEFAULT '', ADD COLUMN floor_slope_db_per_bin real DEFAULT 0`);
  }
}
