import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import type { Role } from '../signed-in-user';
import { SIMULATOR_USERNAME, type User } from './user';

interface UserRow {
  id: string;
  username: string;
  role: Role;
  prefectures: string[];
  disabled: boolean;
  must_change_password: boolean;
  version: number;
  created_at: Date;
}

export interface NewUser {
  readonly username: string;
  readonly passwordHash: string;
  readonly role: Role;
  readonly prefectures: readonly string[];
  readonly mustChangePassword: boolean;
}

export interface UserChange {
  readonly role?: Role;
  readonly prefectures?: readonly string[];
  readonly disabled?: boolean;
  readonly passwordHash?: string;
  readonly mustChangePassword?: boolean;
}

const COLUMNS = 'id, username, role, prefectures, disabled, must_change_password, version, created_at';

@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string, tx: Transaction = this.database): Promise<User | null> {
    return toUser(await tx.query<UserRow>(`SELECT ${COLUMNS} FROM user_account WHERE id = $1`, [id]));
  }

  async byUsername(username: string, tx: Transaction = this.database): Promise<User | null> {
    return toUser(await tx.query<UserRow>(`SELECT ${COLUMNS} FROM user_account WHERE lower(username) = lower($1)`, [username]));
  }

  async passwordHashOf(username: string): Promise<string | null> {
    const rows = await this.database.query<{ password_hash: string }>(
      'SELECT password_hash FROM user_account WHERE lower(username) = lower($1)',
      [username],
    );
    return rows[0]?.password_hash ?? null;
  }

  /** Users by name, after that of the last page; `within` null stands for all, else only those whose prefectures all lie in it. */
  async page(within: readonly string[] | null, after: string | null, limit: number): Promise<User[]> {
    const rows = await this.database.query<UserRow>(
      `SELECT ${COLUMNS} FROM user_account
        WHERE ($1::text[] IS NULL OR prefectures <@ $1::text[]) AND ($2::text IS NULL OR lower(username) > $2)
        ORDER BY lower(username) LIMIT $3`,
      [within, after, limit],
    );
    return rows.map(fromRow);
  }

  /** @returns null if the name is taken */
  async create(user: NewUser, tx: Transaction = this.database): Promise<User | null> {
    return toUser(
      await tx.query<UserRow>(
        `INSERT INTO user_account (username, password_hash, role, prefectures, must_change_password)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (lower(username)) DO NOTHING RETURNING ${COLUMNS}`,
        [user.username, user.passwordHash, user.role, user.prefectures, user.mustChangePassword],
      ),
    );
  }

  /** @returns null if the version is no longer that one */
  async change(id: string, version: number, change: UserChange, tx: Transaction = this.database): Promise<User | null> {
    return toUser(
      await tx.query<UserRow>(
        `UPDATE user_account
            SET role = coalesce($3, role), prefectures = coalesce($4, prefectures), disabled = coalesce($5, disabled),
                password_hash = coalesce($6, password_hash), must_change_password = coalesce($7, must_change_password), version = version + 1
          WHERE id = $1 AND version = $2 RETURNING ${COLUMNS}`,
        [
          id,
          version,
          change.role ?? null,
          change.prefectures ?? null,
          change.disabled ?? null,
          change.passwordHash ?? null,
          change.mustChangePassword ?? null,
        ],
      ),
    );
  }

  /** Whether anybody but this one may still administer the whole province. Locks them, so that two cannot remove each other. */
  async hasOtherAdministrator(id: string, tx: Transaction): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM user_account
        WHERE role = 'admin' AND NOT disabled AND '*' = ANY (prefectures) AND username <> $1 ORDER BY id FOR UPDATE`,
      [SIMULATOR_USERNAME],
    );
    return rows.some((row) => row.id !== id);
  }

  /** Whether there is a user at all, the simulators' account aside. */
  async anybody(tx: Transaction = this.database): Promise<boolean> {
    return (await tx.query('SELECT 1 FROM user_account WHERE username <> $1 LIMIT 1', [SIMULATOR_USERNAME])).length > 0;
  }

  async unknownPrefectures(codes: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ code: string }>(
      'SELECT code FROM unnest($1::text[]) AS given (code) WHERE NOT EXISTS (SELECT 1 FROM prefecture p WHERE p.code = given.code)',
      [codes],
    );
    return rows.map((row) => row.code);
  }
}

function toUser([row]: UserRow[]): User | null {
  return row ? fromRow(row) : null;
}

function fromRow(row: UserRow): User {
  return {
    id: row.id,
    username: row.username,
    role: row.role,
    prefectures: row.prefectures,
    disabled: row.disabled,
    mustChangePassword: row.must_change_password,
    version: row.version,
    createdAt: row.created_at.getTime(),
  };
}
