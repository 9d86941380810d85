import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';

/** A station that may sign in, with the hash of its secret. */
export interface StationCredential {
  readonly code: string;
  readonly prefecture: string;
  readonly secretHash: Buffer;
}

@Injectable()
export class StationCredentialsRepository {
  constructor(private readonly database: Database) {}

  /** Those of the codes that may sign in: they have a secret and have not been ended. */
  async ofCodes(codes: readonly string[]): Promise<StationCredential[]> {
    const rows = await this.database.query<{ code: string; prefecture: string; secret_hash: Buffer }>(
      `SELECT station.code, station.prefecture, credential.secret_hash
         FROM station_credential AS credential JOIN monitoring_station AS station ON station.id = credential.station_id
        WHERE station.code = ANY ($1) AND station.ended_at IS NULL`,
      [codes],
    );
    return rows.map(({ code, prefecture, secret_hash: secretHash }) => ({ code, prefecture, secretHash }));
  }

  /** Puts the secret in the place of the old one. */
  async replace(stationId: number, secretHash: Buffer, tx: Transaction): Promise<void> {
    await tx.query(
      `INSERT INTO station_credential (station_id, secret_hash) VALUES ($1, $2)
       ON CONFLICT (station_id) DO UPDATE SET secret_hash = excluded.secret_hash, created_at = now()`,
      [stationId, secretHash],
    );
  }
}
