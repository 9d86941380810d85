import type { Hertz } from '../../shared/units';
import { shareWith } from './activity-share';
import { carrierTotals, type CarrierSums } from './carrier-sums';
import { TOGETHER_SHARE, type HeardCarrier, type UnexplainedEmission } from './emission-and-carriers';
import { parentsOf, productShapes, type IntermodulationOrder, type Parents, type ShapedProducts } from './product-shapes';
import { visitProducts } from './visit-products';

/** A product that lies where an emission is heard. */
export interface IntermodulationHit {
  readonly order: IntermodulationOrder;
  readonly hz: Hertz;
  /** Emission less product. */
  readonly offsetHz: Hertz;
  readonly parents: Parents;
}

/** What is not known to be strong counts as no stronger than noise. */
const UNKNOWN_DBM = -150;
/** A product of a carrier that was not on is less likely than any of carriers that were. */
const ABSENT_DB = 1e6;

interface Ranked {
  readonly likelihood: number;
  readonly distance: Hertz;
  readonly shape: ShapedProducts;
  readonly left: number;
  readonly right: number;
}

/**
 * Products of an order that an emission may be: |f − Σ nᵢ·fᵢ| ≤ 3·u + Σ |nᵢ|·tolᵢ. The most likely come first: of parents that are on when the emission is
 * heard, then the strongest, then the closest.
 *
 * @param most  no more are given; of two hundred carriers on a raster a million products lie on every channel, and none means anything by itself
 */
export function findIntermodulation(
  { centerHz, centerUncertaintyHz, heard }: UnexplainedEmission,
  carriers: readonly HeardCarrier[],
  order: IntermodulationOrder,
  most: number,
): IntermodulationHit[] {
  const carriersHz = Float64Array.from(carriers, ({ hz }) => hz);
  const likelihoods = carriers.map(({ levelDbm, on }) => (levelDbm ?? UNKNOWN_DBM) - (isAbsent(heard, on) ? ABSENT_DB : 0));
  const doubt = 3 * centerUncertaintyHz;
  const widest = doubt + order * carriers.reduce((greatest, { toleranceHz }) => Math.max(greatest, toleranceHz), 0);
  const range = { from: centerHz - widest, to: nextAbove(centerHz + widest) };
  const totals = totalsOnce(Float64Array.from(likelihoods));
  const best: Ranked[] = [];
  let least = -Infinity;
  for (const shape of productShapes(carriersHz, order)) {
    const lefts = totals(shape.left);
    const rights = totals(shape.right);
    visitProducts(shape, range, (left, right) => {
      const likelihood = (lefts[left] as number) + (rights[right] as number);
      if (likelihood < least || !shape.fits(left, right)) return;
      const distance = Math.abs(centerHz - hzOf(shape, left, right));
      if (distance > doubt + toleranceOf(parentsOf(shape, left, right), carriers)) return;
      insert({ likelihood, distance, shape, left, right }, best, most);
      least = best[most - 1]?.likelihood ?? -Infinity;
    });
  }
  return best.map(({ shape, left, right }) => {
    const hz = hzOf(shape, left, right);
    return { order, hz, offsetHz: centerHz - hz, parents: parentsOf(shape, left, right) };
  });
}

function isAbsent(heard: UnexplainedEmission['heard'], on: HeardCarrier['on']): boolean {
  const share = heard && on && shareWith(heard, [on]);
  return share !== null && share < TOGETHER_SHARE;
}

/** Shapes share their halves: what these come to is added up once. */
function totalsOnce(amounts: Float64Array): (sums: CarrierSums) => Float64Array {
  const made = new Map<CarrierSums, Float64Array>();
  return (sums) => {
    const totals = made.get(sums) ?? carrierTotals(sums, amounts);
    made.set(sums, totals);
    return totals;
  };
}

function hzOf({ left, right }: ShapedProducts, leftAt: number, rightAt: number): Hertz {
  return (left.values[leftAt] as number) - (right.values[rightAt] as number);
}

function toleranceOf(parents: Parents, carriers: readonly HeardCarrier[]): Hertz {
  return parents.reduce((sum, [weight, place]) => sum + Math.abs(weight) * (carriers[place] as HeardCarrier).toleranceHz, 0);
}

/** A range ends before its upper edge: this one includes it. */
function nextAbove(hz: Hertz): Hertz {
  return hz * (1 + 2 * Number.EPSILON);
}

function isBetter(one: Ranked, other: Ranked): boolean {
  return one.likelihood !== other.likelihood ? one.likelihood > other.likelihood : one.distance < other.distance;
}

/** Simpler shapes come first, so what is equal stays behind them. */
function insert(ranked: Ranked, best: Ranked[], most: number): void {
  let at = best.length;
  while (at > 0 && isBetter(ranked, best[at - 1] as Ranked)) at--;
  best.splice(at, 0, ranked);
  if (best.length > most) best.pop();
}
