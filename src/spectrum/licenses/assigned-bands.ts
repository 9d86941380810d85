import type { FrequencyRange } from '../../shared/frequency-range';
import type { LicenseHistory, Transmitter } from './license';

/** What a transmitter may occupy: its center ± half its bandwidth and the tolerance; the same around the frequency on which its mobiles transmit. */
export function assignedBands({ centerHz, bandwidthHz, toleranceHz, receiveHz }: Transmitter): FrequencyRange[] {
  const half = bandwidthHz / 2 + toleranceHz;
  const centers = receiveHz === undefined ? [centerHz] : [centerHz, receiveHz];
  return centers.map((center) => ({ from: center - half, to: center + half }));
}

/** Transmitters of every version of a license; those that several versions share come several times. */
export function* transmittersOf({ versions }: LicenseHistory): Iterable<Transmitter> {
  for (const { content } of versions) yield* content.transmitters;
}
