import { overlapOf, rangeAround } from '../../shared/frequency-range';
import type { Hertz } from '../../shared/units';

/** What has a place in the band. */
export interface Placed {
  readonly centerHz: Hertz;
  readonly centerUncertaintyHz: Hertz;
  readonly bandwidthHz: Hertz;
}

/** Of narrow emissions: what shifts by more than this many bins is another. */
const NARROW_GATE_BINS = 0.75;

/**
 * Links emissions known so far with the nodes of a minute: those within the gate of one another, or overlapping by at least half of the wider, each
 * the other's closest (ties: the lower frequency).
 *
 * Gate without a raster: half the wider bandwidth, 3 σ of the centers up to a bin, and at least 0.75 bin.
 *
 * @returns  for each known one the index of its node, or −1
 * @see docs/science.md 5.5
 */
export function linkNodes(known: readonly Placed[], nodes: readonly Placed[], stepHz: Hertz): number[] {
  const nodeOf = closest(known, nodes, stepHz);
  const knownOf = closest(nodes, known, stepHz);
  return nodeOf.map((node, i) => (node >= 0 && knownOf[node] === i ? node : -1));
}

/** For each of `these` the index of the closest of `those` that it may be linked with, or −1. */
function closest(these: readonly Placed[], those: readonly Placed[], stepHz: Hertz): number[] {
  const order = those.map((_, i) => i).sort((a, b) => at(those, a).centerHz - at(those, b).centerHz || a - b);
  const widest = those.reduce((most, { bandwidthHz }) => Math.max(most, bandwidthHz), 0);
  return these.map((one) => {
    const reach = (one.bandwidthHz + widest) / 2 + 2 * stepHz;
    let best = -1;
    let distance = Infinity;
    for (let i = lowerBound(order, those, one.centerHz - reach); i < order.length; i++) {
      const index = order[i] as number;
      const other = at(those, index);
      if (other.centerHz > one.centerHz + reach) break;
      const apart = Math.abs(other.centerHz - one.centerHz);
      if (apart >= distance || !areLinked(one, other, stepHz)) continue;
      best = index;
      distance = apart;
    }
    return best;
  });
}

function areLinked(a: Placed, b: Placed, stepHz: Hertz): boolean {
  const wider = Math.max(a.bandwidthHz, b.bandwidthHz);
  const uncertainty = Math.min(stepHz, 3 * Math.hypot(a.centerUncertaintyHz, b.centerUncertaintyHz));
  const gate = Math.max(wider / 2, uncertainty, NARROW_GATE_BINS * stepHz);
  if (wider > 2 * stepHz) {
    const shared = overlapOf(rangeAround(a.centerHz, a.bandwidthHz), rangeAround(b.centerHz, b.bandwidthHz));
    return Math.abs(a.centerHz - b.centerHz) < gate || shared >= wider / 2;
  }
  return Math.abs(a.centerHz - b.centerHz) < Math.max(uncertainty, NARROW_GATE_BINS * stepHz);
}

function lowerBound(order: readonly number[], those: readonly Placed[], frequency: Hertz): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(those, order[middle] as number).centerHz < frequency) low = middle + 1;
    else high = middle;
  }
  return low;
}

function at(items: readonly Placed[], i: number): Placed {
  return items[i] as Placed;
}
