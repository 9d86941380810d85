import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import { formatInstant } from '../../shared/time';
import type { Instant } from '../../shared/units';
import { assignedBands } from './assigned-bands';
import type { Transmitter } from './license';
import { contentOf, type LicenseRecord } from './license-record';
import { toRegistered, type LicenseRow, type RegisteredLicense } from './registered-license';

/** A new version of a license: who made it, and from when on it holds. */
export interface NewVersion {
  readonly by: string;
  readonly effectiveFrom: Instant;
}

/** The register of licenses as it stands, and how it is written: every change is a new version. What has ended is not to be seen here. */
@Injectable()
export class LicenseRegisterRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string, tx: Transaction = this.database): Promise<RegisteredLicense | null> {
    const [row] = await tx.query<LicenseRow>('SELECT id, version, body FROM license WHERE id = $1::uuid AND ended_at IS NULL', [id]);
    return row ? toRegistered(row) : null;
  }

  /** To be called first by whoever writes: from here to the commit nobody else does. Whoever remembers the register sees by its version that it has changed. */
  async beginWrite(tx: Transaction): Promise<void> {
    await tx.query("UPDATE register_version SET version = version + 1 WHERE register = 'license'");
  }

  /** Whether a license has the number, or had it when it ended: no number is given twice. */
  async isNumberTaken(number: string, tx: Transaction): Promise<boolean> {
    return (await tx.query('SELECT 1 FROM license WHERE number = $1', [number])).length > 0;
  }

  async create(record: LicenseRecord, version: NewVersion, tx: Transaction): Promise<RegisteredLicense> {
    const [row] = (await tx.query<{ id: string }>(
      `INSERT INTO license (number, holder, prefecture, status, valid_from, valid_until, body, fictitious, reference)
       VALUES ($1, $2, $3, $4, $5::timestamptz, $6::timestamptz, $7::jsonb, $8, $9) RETURNING id`,
      columnsOf(record),
    )) as [{ id: string }];
    const license = { id: row.id, version: 1, record };
    await this.appendVersion(license, version, false, tx);
    await insertTransmitters(license, tx);
    return license;
  }

  async change({ id, version }: RegisteredLicense, record: LicenseRecord, change: NewVersion, tx: Transaction): Promise<RegisteredLicense> {
    const license = { id, version: version + 1, record };
    await tx.query(
      `UPDATE license SET number = $1, holder = $2, prefecture = $3, status = $4, valid_from = $5::timestamptz, valid_until = $6::timestamptz,
              body = $7::jsonb, fictitious = $8, reference = $9, version = $10 WHERE id = $11::uuid`,
      [...columnsOf(record), license.version, id],
    );
    await this.appendVersion(license, change, false, tx);
    await tx.query('DELETE FROM transmitter WHERE license_id = $1::uuid', [id]);
    await insertTransmitters(license, tx);
    return license;
  }

  /** Keeps the license for old judgements alone. */
  async end({ id, version, record }: RegisteredLicense, end: NewVersion, tx: Transaction): Promise<void> {
    const license = { id, version: version + 1, record };
    await tx.query('UPDATE license SET ended_at = $2::timestamptz, version = $3 WHERE id = $1::uuid', [
      id,
      formatInstant(end.effectiveFrom),
      license.version,
    ]);
    await this.appendVersion(license, end, true, tx);
    await tx.query('DELETE FROM transmitter WHERE license_id = $1::uuid', [id]);
  }

  /** With the mark by which the judge learns of it. */
  private async appendVersion(
    { id, version, record }: RegisteredLicense,
    { by, effectiveFrom }: NewVersion,
    ended: boolean,
    tx: Transaction,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO license_version (license_id, version, effective_from, changed_by, ended, body)
       VALUES ($1::uuid, $2, $3::timestamptz, $4, $5, $6::jsonb)`,
      [id, version, formatInstant(effectiveFrom), by, ended, JSON.stringify(record)],
    );
    await tx.query("INSERT INTO mark (kind, subject) VALUES ('license', $1)", [id]);
  }
}

function columnsOf(record: LicenseRecord): unknown[] {
  const { validFrom, validUntil } = contentOf(record);
  const { number, holder, prefecture, status, fictitious = false, reference = false } = record;
  const validity = [formatInstant(validFrom), formatInstant(validUntil)];
  return [number, holder, prefecture, status, ...validity, JSON.stringify(record), fictitious, reference];
}

/** A row for each band that a transmitter may occupy, by which lists are filtered. */
async function insertTransmitters({ id, record }: RegisteredLicense, tx: Transaction): Promise<void> {
  const bands = record.transmitters.flatMap((transmitter) => bandsOf(transmitter));
  await tx.query(
    `INSERT INTO transmitter (license_id, lower_hz, upper_hz, lat, lon)
     SELECT $1::uuid, lower_hz, upper_hz, lat, lon
       FROM unnest($2::float8[], $3::float8[], $4::float8[], $5::float8[]) AS given (lower_hz, upper_hz, lat, lon)`,
    [id, bands.map(({ from }) => from), bands.map(({ to }) => to), bands.map(({ lat }) => lat), bands.map(({ lon }) => lon)],
  );
}

function bandsOf(transmitter: Transmitter): { from: number; to: number; lat: number; lon: number }[] {
  return assignedBands(transmitter).map(({ from, to }) => ({ from, to, lat: transmitter.lat, lon: transmitter.lon }));
}
