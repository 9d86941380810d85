import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Traces of unlike statistics are not averaged together; a minute keeps what its noise and its visits were; whose station an emission is follows
 * from the register; and one judge at a time, who knows whether somebody else has judged in between.
 */
export class ShapeMinutesForFolding1790000000040 implements MigrationInterface {
  name = 'ShapeMinutesForFolding1790000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE band
        ADD COLUMN detector smallint NOT NULL DEFAULT 0,
        ADD COLUMN trace    smallint NOT NULL DEFAULT 0,
        DROP CONSTRAINT band_is_unique,
        ADD CONSTRAINT band_is_unique UNIQUE (station_id, start_hz, step_hz, bins, rbw_hz, unit, detector, trace)`);
    await runner.query(`
      ALTER TABLE minute
        ADD COLUMN averages       double precision NOT NULL DEFAULT 1,
        ADD COLUMN hold_count     integer,
        ADD COLUMN peak_samples   integer,
        ADD COLUMN first_visit_at timestamptz,
        ADD COLUMN last_visit_at  timestamptz`);
    await runner.query('CREATE INDEX minute_by_time ON minute USING brin (minute)');
    await runner.query('ALTER TABLE emission DROP COLUMN prefecture');
    await runner.query('DROP INDEX emission_by_band');
    await runner.query('CREATE INDEX emission_by_band ON emission (band_id, last_seen_at)');
    await runner.query('ALTER TABLE emission SET (fillfactor = 70)');
    await runner.query('ALTER TABLE mark SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)');
    await runner.query(`
      CREATE TABLE judgement_lease (
        only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        holder     text NOT NULL,
        renewed_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE judgement_lease');
    await runner.query('ALTER TABLE mark RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold)');
    await runner.query('ALTER TABLE emission RESET (fillfactor)');
    await runner.query('DROP INDEX emission_by_band');
    await runner.query('CREATE INDEX emission_by_band ON emission (band_id)');
    await runner.query("ALTER TABLE emission ADD COLUMN prefecture text NOT NULL DEFAULT ''");
    await runner.query('DROP INDEX minute_by_time');
    await runner.query(`
      ALTER TABLE minute
        DROP COLUMN averages, DROP COLUMN hold_count, DROP COLUMN peak_samples, DROP COLUMN first_visit_at, DROP COLUMN last_visit_at`);
    await runner.query('DELETE FROM band_checkpoint');
    await runner.query('DELETE FROM emission');
    await runner.query('DELETE FROM minute');
    await runner.query('DELETE FROM band');
    await runner.query(`
      ALTER TABLE band
        DROP CONSTRAINT band_is_unique,
        DROP COLUMN detector, DROP COLUMN trace,
        ADD CONSTRAINT band_is_unique UNIQUE (station_id, start_hz, step_hz, bins, rbw_hz, unit)`);
  }
}
