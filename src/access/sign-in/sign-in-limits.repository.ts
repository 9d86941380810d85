import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';

/** So many wrong passwords are let pass … */
const FOR_NAME_AND_ADDRESS = { failures: 5, window: '15 minutes' };
const FOR_NAME = { failures: 20, window: '1 hour' };
const FOR_ADDRESS = { failures: 50, window: '15 minutes' };

/**
 * Wrong passwords, counted in the table: for a name from one address, for a name from everywhere, and for an address over all names.
 * From an address from which a user has lately signed in only the first counts: guessing elsewhere does not lock him out.
 *
 * @see OWASP ASVS 5.0, 6.3.1
 */
@Injectable()
export class SignInLimitsRepository {
  constructor(private readonly database: Database) {}

  /** Seconds until the next guess is heard; 0 if it is heard now. */
  async waitingTime(username: string, address: string, addressIsKnown: boolean): Promise<number> {
    const [row] = await this.database.query<{ seconds: number | null }>(
      `SELECT ceil(extract(epoch FROM greatest(
         (SELECT at + interval '${FOR_NAME_AND_ADDRESS.window}' FROM login_failure
           WHERE username = lower($1) AND address = $2 ORDER BY at DESC OFFSET ${FOR_NAME_AND_ADDRESS.failures - 1} LIMIT 1),
         (SELECT at + interval '${FOR_NAME.window}' FROM login_failure
           WHERE username = lower($1) AND NOT $3 ORDER BY at DESC OFFSET ${FOR_NAME.failures - 1} LIMIT 1),
         (SELECT at + interval '${FOR_ADDRESS.window}' FROM login_failure
           WHERE address = $2 AND NOT $3 ORDER BY at DESC OFFSET ${FOR_ADDRESS.failures - 1} LIMIT 1)
       ) - now()))::integer AS seconds`,
      [username, address, addressIsKnown],
    );
    return Math.max(0, row?.seconds ?? 0);
  }

  async recordFailure(username: string, address: string): Promise<void> {
    await this.database.query('INSERT INTO login_failure (username, address) VALUES (lower($1), $2)', [username, address]);
  }

  /** A right password wipes out the wrong ones from the same place. */
  async forgiveFrom(username: string, address: string): Promise<void> {
    await this.database.query('DELETE FROM login_failure WHERE username = lower($1) AND address = $2', [username, address]);
  }

  async forgive(username: string, tx: Transaction = this.database): Promise<void> {
    await tx.query('DELETE FROM login_failure WHERE username = lower($1)', [username]);
  }

  async removeOld(): Promise<void> {
    await this.database.query(`DELETE FROM login_failure WHERE at < now() - interval '1 day'`);
  }
}
