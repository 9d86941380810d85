import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { formatInstant } from '../../../src/shared/time';
import { assignedBands } from '../../../src/spectrum/licenses/assigned-bands';
import type { LicenseContent } from '../../../src/spectrum/licenses/license';
import type { LicenseRecord } from '../../../src/spectrum/licenses/license-record';
import type { MadeStation } from './made-province';

const PREFECTURE = '230100';

/** Writes the stations and, by COPY, the licenses: the rows that the registers would have written for them. */
export async function fillRegisters(client: Client, stations: readonly MadeStation[], licenses: readonly LicenseContent[]): Promise<void> {
  for (const { code, lat, lon } of stations) {
    await client.query(
      `INSERT INTO monitoring_station (code, name, prefecture, kind, lat, lon, antenna_height_m, calibrated, fictitious)
       VALUES ($1, $1, $2, 'fixed', $3, $4, 40, true, true)`,
      [code, PREFECTURE, lat, lon],
    );
  }
  const records = licenses.map((content) => ({ id: uuidOf(content.number), content, record: recordOf(content) }));
  await copy(
    client,
    'license (id, number, holder, prefecture, status, valid_from, valid_until, body, fictitious, reference)',
    records.map(({ id, content, record }) => [
      ...[id, content.number, content.holder, PREFECTURE, content.status, record.validFrom, record.validUntil],
      ...[JSON.stringify(record), 'true', 'false'],
    ]),
  );
  await copy(
    client,
    'license_version (license_id, version, effective_from, changed_by, ended, body)',
    records.map(({ id, record }) => [id, '1', record.validFrom, 'admin', 'false', JSON.stringify(record)]),
  );
  await copy(
    client,
    'transmitter (license_id, lower_hz, upper_hz, lat, lon)',
    records.flatMap(({ id, content }) =>
      content.transmitters.flatMap((transmitter) =>
        assignedBands(transmitter).map(({ from, to }) => [id, ...[from, to, transmitter.lat, transmitter.lon].map(String)]),
      ),
    ),
  );
  await client.query('UPDATE register_version SET version = version + 1');
  await client.query('ANALYZE');
}

function recordOf(content: LicenseContent): LicenseRecord {
  return {
    ...content,
    prefecture: PREFECTURE,
    fictitious: true,
    validFrom: formatInstant(content.validFrom),
    validUntil: formatInstant(content.validUntil),
  };
}

async function copy(client: Client, target: string, rows: readonly (readonly string[])[]): Promise<void> {
  const lines = rows.map((row) => `${row.map(escaped).join('\t')}\n`);
  await pipeline(Readable.from(lines), client.query(copyFrom(`COPY ${target} FROM STDIN`)));
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
}

function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
