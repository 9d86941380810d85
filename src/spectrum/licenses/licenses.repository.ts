import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import type { Transaction } from '../../config/transaction';
import type { LicenseHistory, LicenseVersion } from './license';
import { contentOf, type LicenseRecord } from './license-record';

interface VersionRow {
  license_id: string;
  version: number;
  effective_from: Date;
  ended: boolean;
  body: LicenseRecord;
}

const ROWS_PER_PAGE = 2_000;
const COLUMNS = 'license_id, version, effective_from, ended, body';
const BEFORE_ALL = { license_id: '00000000-0000-0000-0000-000000000000', version: 0 };

/** What judgement reads of the register of licenses: every version that there ever was, also of licenses that have ended. */
@Injectable()
export class LicensesRepository {
  constructor(private readonly database: Database) {}

  /**
   * Every license, read page by page so that a large register needs no second copy in memory.
   *
   * The pages are no one moment's picture: what changes meanwhile leaves its mark, and is read again for that.
   */
  async histories(tx: Transaction = this.database): Promise<LicenseHistory[]> {
    const histories: LicenseHistory[] = [];
    let after: Pick<VersionRow, 'license_id' | 'version'> | undefined = BEFORE_ALL;
    while (after) {
      const rows: VersionRow[] = await tx.query<VersionRow>(
        `SELECT ${COLUMNS} FROM license_version WHERE (license_id, version) > ($1::uuid, $2::integer) ORDER BY license_id, version LIMIT $3`,
        [after.license_id, after.version, ROWS_PER_PAGE],
      );
      appendVersions(histories, rows);
      after = rows.length === ROWS_PER_PAGE ? rows.at(-1) : undefined;
    }
    return histories;
  }

  async historiesOf(ids: readonly string[], tx: Transaction = this.database): Promise<LicenseHistory[]> {
    const histories: LicenseHistory[] = [];
    if (ids.length === 0) return histories;
    appendVersions(
      histories,
      await tx.query<VersionRow>(
        `SELECT ${COLUMNS} FROM license_version WHERE license_id = ANY ($1::uuid[]) ORDER BY license_id, version`,
        [ids],
      ),
    );
    return histories;
  }
}

/** Rows come sorted by license and version: a license that goes on from the page before is continued. */
function appendVersions(histories: LicenseHistory[], rows: readonly VersionRow[]): void {
  for (const row of rows) {
    const last = histories.at(-1);
    if (last?.licenseId === row.license_id) (last.versions as LicenseVersion[]).push(toVersion(row));
    else histories.push({ licenseId: row.license_id, versions: [toVersion(row)] });
  }
}

function toVersion(row: VersionRow): LicenseVersion {
  return {
    licenseId: row.license_id,
    version: row.version,
    effectiveFrom: row.effective_from.getTime(),
    ended: row.ended,
    content: contentOf(row.body),
  };
}
