import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Prefectures, the allocation table, exempt bands and protected sites: data that an operator may change, not code. */
export class CreateReferenceTables1790000000001 implements MigrationInterface {
  name = 'CreateReferenceTables1790000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE prefecture (
        code            text PRIMARY KEY CONSTRAINT prefecture_code_is_gb2260 CHECK (code ~ '^[0-9]{6}$'),
        name_zh         text NOT NULL,
        name_en         text NOT NULL,
        seat_lat        double precision NOT NULL,
        seat_lon        double precision NOT NULL,
        neighbors       text[] NOT NULL,
        outside_borders text[] NOT NULL DEFAULT '{}',
        boundary        jsonb
      )`);
    await runner.query(`
      CREATE TABLE allocation (
        id            integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        lower_hz      double precision NOT NULL,
        upper_hz      double precision NOT NULL,
        primary_services   text[] NOT NULL,
        secondary_services text[] NOT NULL DEFAULT '{}',
        use_zh        text NOT NULL,
        use_en        text NOT NULL,
        raster_hz     double precision,
        sensitivity   text NOT NULL CONSTRAINT allocation_sensitivity_is_known CHECK (sensitivity IN ('A', 'B', 'C', 'D', 'E')),
        source        text NOT NULL,
        CONSTRAINT allocation_range_is_not_empty CHECK (lower_hz < upper_hz)
      )`);
    await runner.query('CREATE INDEX allocation_by_lower ON allocation (lower_hz)');
    await runner.query(`
      CREATE TABLE exempt_rule (
        id               integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        lower_hz         double precision NOT NULL,
        upper_hz         double precision NOT NULL,
        max_bandwidth_hz double precision,
        reason_zh        text NOT NULL,
        reason_en        text NOT NULL,
        CONSTRAINT exempt_rule_range_is_not_empty CHECK (lower_hz < upper_hz)
      )`);
    await runner.query(`
      CREATE TABLE protected_site (
        id       integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind     text NOT NULL CONSTRAINT protected_site_kind_is_known CHECK (kind IN ('airport', 'earth-station')),
        name_zh  text NOT NULL,
        name_en  text NOT NULL,
        lat      double precision NOT NULL,
        lon      double precision NOT NULL,
        radius_m double precision NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['protected_site', 'exempt_rule', 'allocation', 'prefecture']) await runner.query(`DROP TABLE ${table}`);
  }
}
