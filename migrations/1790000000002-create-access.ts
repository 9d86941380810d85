import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users, their sessions, what they did, and how often somebody guessed a password. */
export class CreateAccess1790000000002 implements MigrationInterface {
  name = 'CreateAccess1790000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE user_account (
        id                   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        username             text NOT NULL CONSTRAINT user_account_username_is_unique UNIQUE,
        password_hash        text NOT NULL,
        role                 text NOT NULL CONSTRAINT user_account_role_is_known CHECK (role IN ('viewer', 'monitor', 'admin')),
        prefectures          text[] NOT NULL,
        must_change_password boolean NOT NULL DEFAULT false,
        disabled             boolean NOT NULL DEFAULT false,
        version              integer NOT NULL DEFAULT 1,
        created_at           timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE user_session (
        id                 uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id            uuid NOT NULL REFERENCES user_account (id) ON DELETE CASCADE,
        refresh_token_hash bytea NOT NULL CONSTRAINT user_session_refresh_token_is_unique UNIQUE,
        created_at         timestamptz NOT NULL DEFAULT now(),
        expires_at         timestamptz NOT NULL,
        ended_at           timestamptz
      )`);
    await runner.query('CREATE INDEX user_session_by_user ON user_session (user_id)');
    await runner.query(`
      CREATE TABLE login_failure (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        username   text NOT NULL,
        address    text NOT NULL,
        at         timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE INDEX login_failure_by_username ON login_failure (username, at)');
    await runner.query('CREATE INDEX login_failure_by_address ON login_failure (address, at)');
    await runner.query(`
      CREATE TABLE audit_entry (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at         timestamptz NOT NULL DEFAULT now(),
        username   text NOT NULL,
        action     text NOT NULL,
        subject    text NOT NULL,
        prefecture text,
        details    jsonb NOT NULL DEFAULT '{}'
      )`);
    await runner.query('CREATE INDEX audit_entry_by_time ON audit_entry (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_entry', 'login_failure', 'user_session', 'user_account']) await runner.query(`DROP TABLE ${table}`);
  }
}
