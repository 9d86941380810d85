import type { Random } from './synthetic-spectrum';

/** A channel that goes on and off the air at random: mean times, exponentially distributed. */
export interface SyntheticChannel {
  readonly meanOnS: number;
  readonly meanOffS: number;
  readonly revisitS: number;
  readonly visits: number;
}

/** Long-run probability of finding it occupied. */
export function occupancyOf({ meanOnS, meanOffS }: SyntheticChannel): number {
  return meanOnS / (meanOnS + meanOffS);
}

/** What the visits find, 0 or 1; the channel has been going on for ever. */
export function syntheticHits(channel: SyntheticChannel, random: Random): Uint8Array {
  const { meanOnS, meanOffS, revisitS, visits } = channel;
  const hits = new Uint8Array(visits);
  let isOn = random() < occupancyOf(channel);
  let until = -Math.log(1 - random()) * (isOn ? meanOnS : meanOffS);
  for (let i = 0; i < visits; i++) {
    while (until <= i * revisitS) {
      isOn = !isOn;
      until += -Math.log(1 - random()) * (isOn ? meanOnS : meanOffS);
    }
    hits[i] = isOn ? 1 : 0;
  }
  return hits;
}
