import { Injectable } from '@nestjs/common';
import { Database } from '../../config/database.service';
import { formatInstant } from '../../shared/time';
import type { Instant } from '../../shared/units';
import { DEFAULT_RADIUS_KM, type LicenseFilter } from './license-filter';
import { boxAround } from './reach-box';
import { toRegistered, type LicenseRow, type RegisteredLicense } from './registered-license';
import { EXPIRING_MS, type ShownStatus } from './shown-status';

export interface LicenseQuery extends LicenseFilter {
  /** Number with which the last page ended. */
  readonly after?: string;
  readonly limit: number;
}

/** Mean radius of the Earth (IUGG), as in `approximateDistance`. */
const EARTH_RADIUS_M = 6_371_008.8;

/** Haversine distance of a transmitter from ($8, $9), m. */
const DISTANCE_M = `${2 * EARTH_RADIUS_M} * asin(least(1, sqrt(
  power(sin(radians(transmitter.lat - $8) / 2), 2) + cos(radians($8)) * cos(radians(transmitter.lat)) * power(sin(radians(transmitter.lon - $9) / 2), 2))))`;

/** Lists of licenses. */
@Injectable()
export class LicenseListRepository {
  constructor(private readonly database: Database) {}

  /** Licenses in order of number that meet every condition, at the time that the clock shows. */
  async list(query: LicenseQuery, now: Instant): Promise<RegisteredLicense[]> {
    const { number, holder, prefecture, validAt, after, limit, status } = query;
    const { registered, endsAfter, endsBefore } = conditionOf(status, now);
    const rows = await this.database.query<LicenseRow>(
      `SELECT id, version, body FROM license
        WHERE ended_at IS NULL
          AND ($1::text IS NULL OR number = $1)
          AND ($2::text IS NULL OR position(lower($2) IN lower(holder)) > 0)
          AND ($3::text IS NULL OR prefecture = $3)
          AND ($4::text IS NULL OR status = $4)
          AND ($5::timestamptz IS NULL OR valid_until > $5)
          AND ($6::timestamptz IS NULL OR valid_until <= $6)
          AND (($7::float8 IS NULL AND $8::float8 IS NULL) OR EXISTS (
            SELECT FROM transmitter
             WHERE license_id = license.id
               AND ($7::float8 IS NULL OR (lower_hz <= $7 AND upper_hz > $7))
               AND ($8::float8 IS NULL OR (lat BETWEEN $11 AND $12 AND lon BETWEEN $13 AND $14 AND ${DISTANCE_M} <= $10::float8))))
          AND ($15::timestamptz IS NULL OR (valid_from <= $15 AND valid_until > $15))
          AND ($16::text IS NULL OR number > $16)
        ORDER BY number LIMIT $17`,
      [
        number,
        holder,
        prefecture,
        registered,
        formatted(endsAfter),
        formatted(endsBefore),
        ...placeOf(query),
        formatted(validAt),
        after,
        limit,
      ],
    );
    return rows.map(toRegistered);
  }
}

/** The state as it is registered, and between which instants the validity ends. */
function conditionOf(status: ShownStatus | undefined, now: Instant): { registered?: string; endsAfter?: Instant; endsBefore?: Instant } {
  switch (status) {
    case 'active':
      return { registered: 'active', endsAfter: now };
    case 'expiring':
      return { registered: 'active', endsAfter: now, endsBefore: now + EXPIRING_MS };
    case 'expired':
      return { registered: 'active', endsBefore: now };
    default:
      return { registered: status };
  }
}

/** $7 frequency, $8, $9 place, $10 radius in m, $11–$14 box around it: south, north, west, east. */
function placeOf({ atHz, near, radiusKm = DEFAULT_RADIUS_KM }: LicenseFilter): unknown[] {
  if (!near) return [atHz, null, null, null, null, null, null, null];
  const { south, north, west, east } = boxAround(near, radiusKm * 1000);
  return [atHz, near.lat, near.lon, radiusKm * 1000, south, north, west, east];
}

function formatted(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : formatInstant(instant);
}
