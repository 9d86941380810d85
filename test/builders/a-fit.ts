import type { LicenseFit } from '../../src/interference/matching/license-fit';
import { aTransmitter } from './a-license';

/** How an emission lies to a license: on its frequency, 30 km from it, with this score. */
export function aFit(score: number, changes: Partial<LicenseFit> = {}): LicenseFit {
  const transmitter = aTransmitter();
  return {
    side: { transmitter, centerHz: transmitter.centerHz, roamsKm: null },
    offsetHz: 0,
    gateHz: 12_500,
    distanceM: 30_000,
    predictedDbuvM: 50,
    reaches: true,
    mostDbuvM: 88,
    excessDb: 0,
    score,
    ...changes,
  };
}
