import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a station is calibrated follows from its antennas until somebody says so by hand. */
export class RememberWhoSaidCalibrated1790000000110 implements MigrationInterface {
  name = 'RememberWhoSaidCalibrated1790000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE monitoring_station ADD COLUMN calibrated_by_hand boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE monitoring_station DROP COLUMN calibrated_by_hand');
  }
}
