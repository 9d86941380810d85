import { Injectable } from '@nestjs/common';
import { decodeCursor, toPage, type Page } from '../../config/page.dto';
import { formatInstant } from '../../shared/time';
import { visiblePrefectures, type SignedInUser } from '../signed-in-user';
import type { AuditResource } from './audit.dto';
import { AuditRepository, type AuditRow } from './audit.repository';

/** Who did what, for the administrators of the place where it was done. */
@Injectable()
export class AuditTrail {
  constructor(private readonly repository: AuditRepository) {}

  async list(user: SignedInUser, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<AuditResource>> {
    const before = cursor === undefined ? null : (decodeCursor(cursor, ['number'])[0] as number);
    const rows = await this.repository.page(visiblePrefectures(user), before, limit + 1);
    return toPage(rows, limit, (row) => [Number(row.id)], toResource);
  }
}

function toResource(row: AuditRow): AuditResource {
  return { ...row, at: formatInstant(row.at.getTime()) };
}
