import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Monitoring stations with their credentials and health; frequency licenses with every version they ever had. */
export class CreateRegisters1790000000003 implements MigrationInterface {
  name = 'CreateRegisters1790000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE monitoring_station (
        id                integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        code              text NOT NULL CONSTRAINT monitoring_station_code_is_unique UNIQUE
                          CONSTRAINT monitoring_station_code_is_a_topic_level CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$' AND code <> 'service'),
        name              text NOT NULL,
        prefecture        text NOT NULL REFERENCES prefecture (code),
        kind              text NOT NULL CONSTRAINT monitoring_station_kind_is_known CHECK (kind IN ('fixed', 'mobile', 'sensor')),
        lat               double precision NOT NULL,
        lon               double precision NOT NULL,
        antenna_height_m  double precision NOT NULL,
        altitude_m        double precision,
        calibrated        boolean NOT NULL,
        calibrated_until  timestamptz,
        antennas          jsonb NOT NULL DEFAULT '[]',
        direction_finding jsonb,
        bands             jsonb NOT NULL DEFAULT '[]',
        maintenance       jsonb,
        fictitious        boolean NOT NULL DEFAULT false,
        version           integer NOT NULL DEFAULT 1,
        created_at        timestamptz NOT NULL DEFAULT now(),
        ended_at          timestamptz
      )`);
    await runner.query(`
      CREATE TABLE station_credential (
        station_id  integer PRIMARY KEY REFERENCES monitoring_station (id),
        secret_hash bytea NOT NULL,
        created_at  timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE station_health (
        station_id    integer PRIMARY KEY REFERENCES monitoring_station (id),
        state         text NOT NULL CONSTRAINT station_health_state_is_known CHECK (state IN ('online', 'offline', 'maintenance')),
        last_seen_at  timestamptz,
        boot          text,
        last_will_at  timestamptz,
        status        jsonb,
        status_at     timestamptz
      )`);
    await runner.query(`
      CREATE TABLE license (
        id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        number       text NOT NULL CONSTRAINT license_number_is_unique UNIQUE,
        holder       text NOT NULL,
        prefecture   text NOT NULL,
        status       text NOT NULL CONSTRAINT license_status_is_known CHECK (status IN ('draft', 'active', 'suspended', 'revoked', 'surrendered')),
        valid_from   timestamptz NOT NULL,
        valid_until  timestamptz NOT NULL,
        body         jsonb NOT NULL,
        fictitious   boolean NOT NULL DEFAULT false,
        reference    boolean NOT NULL DEFAULT false,
        version      integer NOT NULL DEFAULT 1,
        created_at   timestamptz NOT NULL DEFAULT now(),
        ended_at     timestamptz,
        CONSTRAINT license_validity_is_not_empty CHECK (valid_from < valid_until)
      )`);
    await runner.query('CREATE INDEX license_by_prefecture ON license (prefecture)');
    await runner.query('CREATE INDEX license_by_holder ON license (holder)');
    await runner.query(`
      CREATE TABLE license_version (
        license_id     uuid NOT NULL REFERENCES license (id),
        version        integer NOT NULL,
        effective_from timestamptz NOT NULL,
        known_at       timestamptz NOT NULL DEFAULT now(),
        changed_by     text NOT NULL,
        ended          boolean NOT NULL DEFAULT false,
        body           jsonb NOT NULL,
        PRIMARY KEY (license_id, version)
      )`);
    await runner.query(`
      CREATE TABLE transmitter (
        id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        license_id   uuid NOT NULL REFERENCES license (id),
        lower_hz     double precision NOT NULL,
        upper_hz     double precision NOT NULL,
        lat          double precision NOT NULL,
        lon          double precision NOT NULL
      )`);
    await runner.query('CREATE INDEX transmitter_by_license ON transmitter (license_id)');
    await runner.query('CREATE INDEX transmitter_by_frequency ON transmitter (lower_hz, upper_hz)');
    await runner.query('CREATE INDEX transmitter_by_position ON transmitter (lat, lon)');
    await runner.query(`
      CREATE TABLE register_version (
        register text PRIMARY KEY CONSTRAINT register_version_register_is_known CHECK (register IN ('license', 'station', 'reference')),
        version  bigint NOT NULL
      )`);
    await runner.query("INSERT INTO register_version (register, version) VALUES ('license', 0), ('station', 0), ('reference', 0)");
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'register_version',
      'transmitter',
      'license_version',
      'license',
      'station_health',
      'station_credential',
      'monitoring_station',
    ];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
