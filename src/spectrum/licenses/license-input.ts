import { DomainError } from '../../shared/errors';
import { parseDesignator } from '../../science/assignment/designator';
import { frequencyTolerance } from '../tolerance/frequency-tolerance';
import type { Transmitter } from './license';
import { inOrder, type LicenseRecord } from './license-record';
import { canonicalValidity, endInstantOf, firstInstantOf } from './validity';

/** A transmitter as it is handed in: what is absent follows from the designator, the frequency and the service. */
export type TransmitterInput = Omit<Transmitter, 'bandwidthHz' | 'toleranceHz'> & Partial<Pick<Transmitter, 'bandwidthHz' | 'toleranceHz'>>;

/** A license as it is handed in, field by field in order. */
export interface LicenseInput extends Omit<LicenseRecord, 'transmitters'> {
  readonly transmitters: readonly TransmitterInput[];
}

/** What a change says: a field that is absent stays, one that is null is taken away. */
export type LicenseChange = Partial<Omit<LicenseInput, 'holderCode' | 'callSign' | 'hours'>> & {
  readonly [Field in 'holderCode' | 'callSign' | 'hours']?: LicenseInput[Field] | null;
};

/**
 * A license as the register keeps it: with every bandwidth and tolerance, and nothing that is absent.
 *
 * @throws DomainError `license.validity`, `license.bandwidth`
 */
export function recordOf(input: LicenseInput): LicenseRecord {
  const transmitters = input.transmitters.map((transmitter, i) => transmitterOf(transmitter, input.service, i));
  return inOrder({ ...input, ...validityOf(input), transmitters });
}

/** The license after a change. @throws DomainError as `recordOf` */
export function changedRecord(record: LicenseRecord, change: LicenseChange): LicenseRecord {
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return recordOf({ ...record, ...said });
}

function validityOf({ validFrom, validUntil }: LicenseInput): Pick<LicenseRecord, 'validFrom' | 'validUntil'> {
  const first = firstInstantOf(validFrom);
  const end = endInstantOf(validUntil);
  if (first === null || end === null || first >= end) {
    throw new DomainError('invalid', 'license.validity', 'The license ends before it begins.', {
      errors: [{ path: 'validUntil', message: 'must be after `validFrom`' }],
    });
  }
  return { validFrom: canonicalValidity(validFrom), validUntil: canonicalValidity(validUntil) };
}

function transmitterOf(input: TransmitterInput, service: string, index: number): Transmitter {
  const { bandwidthHz = parseDesignator(input.designator).bandwidthHz, centerHz, erpW } = input;
  if (!(bandwidthHz > 0)) {
    throw new DomainError('invalid', 'license.bandwidth', 'A transmitter has no bandwidth.', {
      errors: [{ path: `transmitters.${index}.designator`, message: 'has no bandwidth: give `bandwidthHz`' }],
    });
  }
  return { ...input, bandwidthHz, toleranceHz: input.toleranceHz ?? frequencyTolerance(centerHz, service, erpW) };
}
