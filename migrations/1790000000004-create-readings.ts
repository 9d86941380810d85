import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stations send, stored exactly once: a narrow table of keys, sweeps in daily partitions with their levels kept in the row,
 * the other readings, marks for the judge, and the dead letters.
 */
export class CreateReadings1790000000004 implements MigrationInterface {
  name = 'CreateReadings1790000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE message_key (
        station_id  integer NOT NULL,
        boot        text NOT NULL,
        seq         bigint NOT NULL,
        sha256      bytea NOT NULL,
        received_at timestamptz NOT NULL,
        PRIMARY KEY (station_id, boot, seq)
      )`);
    await runner.query('CREATE INDEX message_key_by_receipt ON message_key USING brin (received_at)');
    await runner.query(`
      CREATE TABLE folded_key (
        station_id integer NOT NULL,
        boot       text NOT NULL,
        seqs       int8multirange NOT NULL,
        PRIMARY KEY (station_id, boot)
      )`);
    await runner.query(`
      CREATE TABLE sweep (
        station_id      integer NOT NULL,
        boot            text NOT NULL,
        seq             bigint NOT NULL,
        started_at      timestamptz NOT NULL,
        received_at     timestamptz NOT NULL,
        duration_ms     double precision NOT NULL,
        start_hz        double precision NOT NULL,
        step_hz         double precision NOT NULL,
        rbw_hz          double precision NOT NULL,
        bins            integer NOT NULL,
        unit            smallint NOT NULL,
        detector        smallint NOT NULL,
        averages        integer NOT NULL,
        trace           smallint NOT NULL,
        flags           smallint NOT NULL,
        floor_db        real,
        threshold_db    real,
        extra           jsonb,
        levels          bytea NOT NULL,
        sightings       bytea NOT NULL
      ) PARTITION BY RANGE (started_at)`);
    await runner.query('CREATE INDEX sweep_by_station_and_time ON sweep (station_id, started_at)');
    await runner.query('ALTER TABLE sweep ALTER COLUMN levels SET STORAGE EXTERNAL');
    await runner.query(`
      CREATE TABLE measurement (
        station_id   integer NOT NULL,
        boot         text NOT NULL,
        seq          bigint NOT NULL,
        started_at   timestamptz NOT NULL,
        received_at  timestamptz NOT NULL,
        center_hz    double precision NOT NULL,
        frequency_hz double precision NOT NULL,
        body         jsonb NOT NULL,
        PRIMARY KEY (station_id, boot, seq)
      )`);
    await runner.query('CREATE INDEX measurement_by_station_and_time ON measurement (station_id, started_at)');
    await runner.query(`
      CREATE TABLE bearing (
        station_id  integer NOT NULL,
        boot        text NOT NULL,
        seq         bigint NOT NULL,
        started_at  timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        center_hz   double precision NOT NULL,
        bearing_deg double precision NOT NULL,
        body        jsonb NOT NULL,
        PRIMARY KEY (station_id, boot, seq)
      )`);
    await runner.query('CREATE INDEX bearing_by_station_and_time ON bearing (station_id, started_at)');
    await runner.query(`
      CREATE TABLE task_result (
        station_id  integer NOT NULL,
        boot        text NOT NULL,
        seq         bigint NOT NULL,
        received_at timestamptz NOT NULL,
        task_id     text NOT NULL,
        state       text NOT NULL,
        body        jsonb NOT NULL,
        PRIMARY KEY (station_id, boot, seq)
      )`);
    await runner.query(`
      CREATE TABLE mark (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind       text NOT NULL CONSTRAINT mark_kind_is_known CHECK (kind IN ('sweeps', 'license', 'station', 'reference')),
        station_id integer,
        subject    text,
        minute     timestamptz,
        sweeps     jsonb
      )`);
    await runner.query(`
      CREATE TABLE dead_letter (
        id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        station      text NOT NULL,
        prefecture   text,
        topic        text NOT NULL,
        code         text NOT NULL,
        path         text,
        detail       text,
        sha256       bytea NOT NULL,
        bytes        integer NOT NULL,
        payload      bytea,
        times        integer NOT NULL DEFAULT 1,
        received_at  timestamptz NOT NULL,
        last_received_at timestamptz NOT NULL,
        CONSTRAINT dead_letter_is_one_for_each_payload UNIQUE (station, sha256)
      )`);
    await runner.query('CREATE INDEX dead_letter_by_receipt ON dead_letter (received_at)');
    await runner.query(`
      CREATE TABLE service_clock (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        now_at   timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['service_clock', 'dead_letter', 'mark', 'task_result', 'bearing', 'measurement', 'sweep', 'folded_key', 'message_key'];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
