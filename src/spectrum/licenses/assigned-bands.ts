import type { FrequencyRange } from '../../shared/frequency-range';
import type { LicenseHistory, Transmitter } from './license';

/** What a transmitter may occupy: its center ± half its bandwidth and the tolerance; the same around the frequency on which its mobiles transmit. */
export function assignedBands({ centerHz, bandwidthHz, toleranceHz, receiveHz }: Transmitter): FrequencyRange[] {
  const half = bandwidthHz / 2 + toleranceHz;
  const band = { from: centerHz - half, to: centerHz + half };
  return receiveHz === undefined ? [band] : [band, { from: receiveHz - half, to: receiveHz + half }];
}

/** Whether a transmitter may occupy a part of the range, or its frequency if the range is empty. */
export function isAssignedIn(transmitter: Transmitter, range: FrequencyRange): boolean {
  return assignedBands(transmitter).some(({ from, to }) => from < range.to && to > range.from);
}

/** Transmitters of every version of a license; those that several versions share come several times. */
export function transmittersOf({ versions }: LicenseHistory): readonly Transmitter[] {
  const [only, ...others] = versions;
  return only && others.length === 0 ? only.content.transmitters : versions.flatMap(({ content }) => content.transmitters);
}
