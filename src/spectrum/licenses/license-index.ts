import { approximateDistance, type GeoPoint } from '../../science/location/distance';
import type { FrequencyRange } from '../../shared/frequency-range';
import type { Meters } from '../../shared/units';
import { assignedBands, transmittersOf } from './assigned-bands';
import { BandGrid, type Band } from './band-grid';
import type { LicenseHistory, Transmitter } from './license';
import { boxAround, type ReachBox } from './reach-box';

/**
 * Every license, in memory, by frequency and place: those that could explain an emission within microseconds.
 *
 * A license is found by the transmitters of each of its versions, whatever its state: what held when the emission was heard is for its history to say.
 */
export class LicenseIndex {
  private readonly slots = new Map<string, number>();
  private readonly histories: LicenseHistory[] = [];
  private readonly bandsOf: number[][] = [];
  private readonly grid = new BandGrid();
  /** In which search a license was found last, so that each comes once. */
  private foundIn = new Float64Array(1_024);
  private searches = 0;

  constructor(histories: Iterable<LicenseHistory>) {
    for (const history of histories) this.replace(history);
  }

  get size(): number {
    return this.histories.length;
  }

  byId(licenseId: string): LicenseHistory | undefined {
    const slot = this.slots.get(licenseId);
    return slot === undefined ? undefined : this.histories[slot];
  }

  /** Takes in a new license, or a new history of a known one. */
  replace(history: LicenseHistory): void {
    const slot = this.slots.get(history.licenseId) ?? this.newSlot(history.licenseId);
    for (const band of this.bandsOf[slot] ?? []) this.grid.remove(band);
    this.histories[slot] = history;
    this.bandsOf[slot] = bandsOf(history, slot).map((band) => this.grid.add(band));
  }

  /** Licenses with a transmitter whose assigned band overlaps the range (an empty range stands for its frequency), each once, by number. */
  near(range: FrequencyRange): LicenseHistory[] {
    return this.search(range, null).sort(byNumber);
  }

  /**
   * Those of `near` that have a transmitter on the range within `radiusM` of a place; a mobile fleet counts as near as its own radius brings it.
   *
   * @throws RangeError  if the position is none
   */
  nearStation(range: FrequencyRange, position: GeoPoint, radiusM: Meters): LicenseHistory[] {
    return this.search(range, boxAround(position, radiusM))
      .filter((history) => reaches(history, range, position, radiusM))
      .sort(byNumber);
  }

  private search(range: FrequencyRange, box: ReachBox | null): LicenseHistory[] {
    const search = ++this.searches;
    const found: LicenseHistory[] = [];
    this.grid.visit(range, box, (slot) => {
      if (this.foundIn[slot] === search) return;
      this.foundIn[slot] = search;
      found.push(this.histories[slot] as LicenseHistory);
    });
    return found;
  }

  private newSlot(licenseId: string): number {
    const slot = this.histories.length;
    this.slots.set(licenseId, slot);
    if (slot >= this.foundIn.length) {
      const grown = new Float64Array(2 * this.foundIn.length);
      grown.set(this.foundIn);
      this.foundIn = grown;
    }
    return slot;
  }
}

/** Bands of all versions; those that overlap are one, around all who use them. */
function bandsOf(history: LicenseHistory, owner: number): Band[] {
  const bands: Band[] = [];
  for (const transmitter of transmittersOf(history)) {
    const box = boxAround(transmitter, reachOf(transmitter));
    for (const range of assignedBands(transmitter)) bands.push({ ...range, ...box, owner });
  }
  if (bands.length < 2) return bands;
  bands.sort((a, b) => a.from - b.from);
  return bands.reduce<Band[]>((joined, band) => {
    const last = joined.at(-1);
    if (last && band.from < last.to) joined[joined.length - 1] = join(last, band);
    else joined.push(band);
    return joined;
  }, []);
}

function join(a: Band, b: Band): Band {
  return {
    owner: a.owner,
    from: a.from,
    to: Math.max(a.to, b.to),
    south: Math.min(a.south, b.south),
    north: Math.max(a.north, b.north),
    west: Math.min(a.west, b.west),
    east: Math.max(a.east, b.east),
  };
}

function reaches(history: LicenseHistory, range: FrequencyRange, position: GeoPoint, radiusM: Meters): boolean {
  for (const transmitter of transmittersOf(history)) {
    if (!assignedBands(transmitter).some(({ from, to }) => from < range.to && to > range.from)) continue;
    if (approximateDistance(transmitter, position) <= radiusM + reachOf(transmitter)) return true;
  }
  return false;
}

function reachOf({ radiusKm = 0 }: Transmitter): Meters {
  return radiusKm * 1000;
}

function byNumber(a: LicenseHistory, b: LicenseHistory): number {
  const left = numberOf(a);
  const right = numberOf(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

function numberOf({ versions }: LicenseHistory): string {
  return versions.at(-1)?.content.number ?? '';
}
