import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import type { Role, SignedInUser } from '../signed-in-user';

/** After so long without a refresh a session ends … */
const IDLE = '12 hours';
/** … and after so long in any case. */
const LONGEST = '7 days';

interface SessionRow {
  session_id: string;
  user_id: string;
  username: string;
  role: Role;
  prefectures: string[];
  must_change_password: boolean;
}

const ALIVE = `
  SELECT s.id AS session_id, u.id AS user_id, u.username, u.role, u.prefectures, u.must_change_password
    FROM user_session s JOIN user_account u ON u.id = s.user_id
   WHERE s.ended_at IS NULL AND s.expires_at > now() AND NOT u.disabled`;

/** Sessions of users, in the table: any process can end one, and none forgets one. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async open(userId: string, refreshTokenHash: Buffer, address: string): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO user_session (user_id, refresh_token_hash, address, expires_at)
       VALUES ($1, $2, $3, now() + interval '${IDLE}') RETURNING id`,
      [userId, refreshTokenHash, address],
    );
    return (row as { id: string }).id;
  }

  async aliveById(id: string): Promise<SignedInUser | null> {
    return toUser(await this.database.query<SessionRow>(`${ALIVE} AND s.id = $1`, [id]));
  }

  async aliveByRefreshToken(hash: Buffer): Promise<SignedInUser | null> {
    return toUser(await this.database.query<SessionRow>(`${ALIVE} AND s.refresh_token_hash = $1`, [hash]));
  }

  async prolong(id: string): Promise<void> {
    await this.database.query(
      `UPDATE user_session SET expires_at = least(now() + interval '${IDLE}', created_at + interval '${LONGEST}') WHERE id = $1`,
      [id],
    );
  }

  async end(id: string): Promise<void> {
    await this.database.query('UPDATE user_session SET ended_at = now() WHERE id = $1 AND ended_at IS NULL', [id]);
  }

  /** Ends all sessions of a user, but for the one that is given. */
  async endAll(userId: string, except: string | null = null, tx: Transaction = this.database): Promise<void> {
    await tx.query(
      `UPDATE user_session SET ended_at = now()
        WHERE user_id = $1 AND ended_at IS NULL AND ($2::uuid IS NULL OR id <> $2::uuid)`,
      [userId, except],
    );
  }

  /** Whether this user has lately signed in from there. */
  async isKnownAddress(username: string, address: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM user_session s JOIN user_account u ON u.id = s.user_id
        WHERE lower(u.username) = lower($1) AND s.address = $2 AND s.created_at > now() - interval '30 days' LIMIT 1`,
      [username, address],
    );
    return rows.length > 0;
  }

  async removeOld(): Promise<void> {
    await this.database.query(`DELETE FROM user_session WHERE least(ended_at, expires_at) < now() - interval '30 days'`);
  }
}

function toUser([row]: SessionRow[]): SignedInUser | null {
  if (!row) return null;
  return {
    id: row.user_id,
    username: row.username,
    role: row.role,
    prefectures: row.prefectures,
    sessionId: row.session_id,
    mustChangePassword: row.must_change_password,
  };
}
