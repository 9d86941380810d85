import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Wide emissions are few and have an index of their own, so that the others are found by their center. An emission is written anew with each sweep that hears
 * it: as long as no indexed column changes, which the time of the last hearing always does, that costs no index anything.
 */
export class FindEmissionsByWidth1790000000160 implements MigrationInterface {
  name = 'FindEmissionsByWidth1790000000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX emission_wide ON emission (center_hz) WHERE bandwidth_hz >= 1000000');
    await runner.query('DROP INDEX emission_by_last_seen');
    await runner.query('DROP INDEX emission_by_band');
    await runner.query('CREATE INDEX emission_by_band ON emission (band_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX emission_by_band');
    await runner.query('CREATE INDEX emission_by_band ON emission (band_id, last_seen_at)');
    await runner.query('CREATE INDEX emission_by_last_seen ON emission (last_seen_at)');
    await runner.query('DROP INDEX emission_wide');
  }
}
