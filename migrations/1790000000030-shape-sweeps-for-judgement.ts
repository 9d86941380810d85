import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A tilted floor needs its slope; samples divided by bins need not be whole. */
export class ShapeSweepsForJudgement1790000000030 implements MigrationInterface {
  name = 'ShapeSweepsForJudgement1790000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sweep ALTER COLUMN averages TYPE real');
    await runner.query('ALTER TABLE sweep ADD COLUMN floor_slope_db_per_bin real');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sweep DROP COLUMN floor_slope_db_per_bin');
    await runner.query('ALTER TABLE sweep ALTER COLUMN averages TYPE integer');
  }
}
