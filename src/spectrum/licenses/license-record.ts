import type { Instant } from '../../shared/units';
import type { LicenseContent, LicensedHours, Transmitter } from './license';
import { endInstantOf, firstInstantOf } from './validity';

/** A license as the register keeps and shows it: the dates of its validity are texts, as in REST. */
export interface LicenseRecord extends Omit<LicenseContent, 'validFrom' | 'validUntil'> {
  readonly validFrom: string;
  readonly validUntil: string;
}

const RECORD_FIELDS: readonly (keyof LicenseRecord)[] = [
  'number',
  'holder',
  'holderCode',
  'prefecture',
  'service',
  'callSign',
  'status',
  'validFrom',
  'validUntil',
  'hours',
  'transmitters',
  'fictitious',
  'reference',
];
const HOURS_FIELDS: readonly (keyof LicensedHours)[] = ['days', 'from', 'to'];
const TRANSMITTER_FIELDS: readonly (keyof Transmitter)[] = [
  'site',
  'lat',
  'lon',
  'antennaHeightM',
  'erpW',
  'polarization',
  'azimuthDeg',
  'beamwidthDeg',
  'centerHz',
  'designator',
  'bandwidthHz',
  'toleranceHz',
  'receiveHz',
  'radiusKm',
];

/** A license as judgement reads it: the dates of its validity are instants. */
export function contentOf(record: LicenseRecord): LicenseContent {
  return {
    ...record,
    validFrom: requireInstant(firstInstantOf(record.validFrom), record.validFrom),
    validUntil: requireInstant(endInstantOf(record.validUntil), record.validUntil),
  };
}

/** The same license with its fields in the order in which people expect them, which the database does not keep, and without those that are absent. */
export function inOrder(record: LicenseRecord): LicenseRecord {
  return pick(
    {
      ...record,
      hours: record.hours?.map((hours) => pick(hours, HOURS_FIELDS)),
      transmitters: record.transmitters.map((transmitter) => pick(transmitter, TRANSMITTER_FIELDS)),
    },
    RECORD_FIELDS,
  );
}

function pick<Thing extends object>(thing: Thing, fields: readonly (keyof Thing)[]): Thing {
  const present = fields.filter((field) => thing[field] !== undefined && thing[field] !== null);
  return Object.fromEntries(present.map((field) => [field, thing[field]])) as Thing;
}

function requireInstant(instant: Instant | null, text: string): Instant {
  if (instant === null) throw new RangeError(`"${text}" is neither a date nor an RFC 3339 date-time`);
  return instant;
}
