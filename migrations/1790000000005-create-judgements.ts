import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the judge makes of the readings: minutes, emissions, interference events with their history, and the outbox that tells of them. */
export class CreateJudgements1790000000005 implements MigrationInterface {
  name = 'CreateJudgements1790000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE band (
        id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        station_id integer NOT NULL,
        start_hz   double precision NOT NULL,
        step_hz    double precision NOT NULL,
        bins       integer NOT NULL,
        rbw_hz     double precision NOT NULL,
        unit       smallint NOT NULL,
        CONSTRAINT band_is_unique UNIQUE (station_id, start_hz, step_hz, bins, rbw_hz, unit)
      )`);
    await runner.query(`
      CREATE TABLE minute (
        band_id  integer NOT NULL REFERENCES band (id),
        minute   timestamptz NOT NULL,
        visits   integer NOT NULL,
        mean     bytea NOT NULL,
        segments bytea NOT NULL,
        PRIMARY KEY (band_id, minute)
      )`);
    await runner.query('ALTER TABLE minute ALTER COLUMN mean SET STORAGE EXTERNAL');
    await runner.query(`
      CREATE TABLE band_checkpoint (
        band_id integer NOT NULL REFERENCES band (id),
        at      timestamptz NOT NULL,
        tracks  jsonb NOT NULL,
        PRIMARY KEY (band_id, at)
      )`);
    await runner.query(`
      CREATE TABLE emission (
        id                     uuid PRIMARY KEY,
        station_id             integer NOT NULL,
        band_id                integer NOT NULL REFERENCES band (id),
        prefecture             text NOT NULL,
        center_hz              double precision NOT NULL,
        center_uncertainty_hz  double precision NOT NULL,
        bandwidth_hz           double precision NOT NULL,
        level                  double precision NOT NULL,
        snr_db                 double precision NOT NULL,
        first_seen_at          timestamptz NOT NULL,
        last_seen_at           timestamptz NOT NULL,
        confirmed_at           timestamptz,
        sightings              integer NOT NULL,
        active                 boolean NOT NULL,
        truncated              boolean NOT NULL,
        judgement              text,
        licenses               jsonb NOT NULL DEFAULT '[]',
        body                   jsonb NOT NULL
      )`);
    await runner.query('CREATE INDEX emission_by_station_and_frequency ON emission (station_id, center_hz)');
    await runner.query('CREATE INDEX emission_by_frequency ON emission (center_hz)');
    await runner.query('CREATE INDEX emission_by_last_seen ON emission (last_seen_at)');
    await runner.query('CREATE INDEX emission_by_band ON emission (band_id)');
    await runner.query(`
      CREATE TABLE interference_event (
        id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        number        text NOT NULL CONSTRAINT interference_event_number_is_unique UNIQUE,
        prefecture    text NOT NULL,
        type          text NOT NULL,
        severity      smallint NOT NULL CONSTRAINT interference_event_severity_is_known CHECK (severity BETWEEN 1 AND 4),
        grade         smallint NOT NULL CONSTRAINT interference_event_grade_is_known CHECK (grade BETWEEN 1 AND 3),
        state         text NOT NULL CONSTRAINT interference_event_state_is_known
                      CHECK (state IN ('suspected', 'open', 'acknowledged', 'investigating', 'resolved', 'dismissed', 'merged', 'referred', 'closed')),
        version       integer NOT NULL DEFAULT 1,
        center_hz     double precision NOT NULL,
        bandwidth_hz  double precision NOT NULL,
        first_seen_at timestamptz NOT NULL,
        last_seen_at  timestamptz NOT NULL,
        opened_at     timestamptz NOT NULL,
        detected_at   timestamptz NOT NULL,
        resolved_at   timestamptz,
        late          boolean NOT NULL,
        signal_gone_at timestamptz,
        resolution    text,
        assignee      text,
        merged_into   uuid REFERENCES interference_event (id),
        stations      jsonb NOT NULL,
        verdict       jsonb NOT NULL
      )`);
    await runner.query('CREATE INDEX interference_event_by_opening ON interference_event (opened_at DESC, id)');
    await runner.query('CREATE INDEX interference_event_by_prefecture ON interference_event (prefecture, state)');
    await runner.query('CREATE INDEX interference_event_by_frequency ON interference_event (center_hz)');
    await runner.query('CREATE SEQUENCE interference_event_number AS bigint');
    await runner.query(`
      CREATE TABLE interference_event_history (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id   uuid NOT NULL REFERENCES interference_event (id),
        version    integer NOT NULL,
        at         timestamptz NOT NULL,
        by_user    text NOT NULL,
        change     text NOT NULL,
        from_state text,
        to_state   text,
        note       text,
        details    jsonb NOT NULL DEFAULT '{}'
      )`);
    await runner.query('CREATE INDEX interference_event_history_by_event ON interference_event_history (event_id, id)');
    await runner.query(`
      CREATE TABLE outbox (
        id         bigint PRIMARY KEY,
        at         timestamptz NOT NULL,
        kind       text NOT NULL CONSTRAINT outbox_kind_is_known CHECK (kind IN ('event', 'station')),
        prefecture text NOT NULL,
        payload    jsonb NOT NULL,
        published  boolean NOT NULL DEFAULT false
      )`);
    await runner.query('CREATE INDEX outbox_by_time ON outbox (at)');
    await runner.query('CREATE INDEX outbox_unpublished ON outbox (id) WHERE NOT published');
    await runner.query(`
      CREATE TABLE outbox_counter (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        last_id  bigint NOT NULL
      )`);
    await runner.query('INSERT INTO outbox_counter (last_id) VALUES (0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'outbox_counter',
      'outbox',
      'interference_event_history',
      'interference_event',
      'emission',
      'band_checkpoint',
      'minute',
      'band',
    ];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP SEQUENCE interference_event_number');
  }
}
