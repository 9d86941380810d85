import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names differ by more than case; a session knows from where it was opened, so that guessing elsewhere does not lock its owner out. */
export class RememberSignInAddresses1790000000100 implements MigrationInterface {
  name = 'RememberSignInAddresses1790000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE user_account DROP CONSTRAINT user_account_username_is_unique');
    await runner.query('CREATE UNIQUE INDEX user_account_username_is_unique ON user_account (lower(username))');
    await runner.query(`ALTER TABLE user_session ADD COLUMN address text NOT NULL DEFAULT ''`);
    await runner.query('CREATE INDEX user_session_by_address ON user_session (user_id, address, created_at)');
    await runner.query('CREATE INDEX audit_entry_by_prefecture ON audit_entry (prefecture, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entry_by_prefecture');
    await runner.query('DROP INDEX user_session_by_address');
    await runner.query('ALTER TABLE user_session DROP COLUMN address');
    await runner.query('DROP INDEX user_account_username_is_unique');
    await runner.query('ALTER TABLE user_account ADD CONSTRAINT user_account_username_is_unique UNIQUE (username)');
  }
}
