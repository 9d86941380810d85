import type { GeoPoint } from '../../science/location/distance';
import type { FrequencyRange } from '../../shared/frequency-range';
import type { Hertz, Meters } from '../../shared/units';
import { BandGrid, type Circle } from './band-grid';
import { bandsOfLicense } from './bands-of-license';
import type { LicenseHistory } from './license';

/**
 * Every license, in memory, by frequency and place: those that could explain an emission within microseconds.
 *
 * A license is found by the transmitters of each of its versions, whatever its state: what held when the emission was heard is for its history to say.
 */
export class LicenseIndex {
  /** A license's place in the columns. */
  private readonly slots = new Map<string, number>();
  private readonly histories: LicenseHistory[] = [];
  private readonly numbers: string[] = [];
  /** Place of each number in their order, as far as they were there from the beginning: to compare two of these is faster than two texts. */
  private readonly ranks: number[] = [];
  private readonly grid = new BandGrid();
  /** In which search a license was found last, so that each comes once. */
  private readonly foundIn: number[] = [];
  private searches = 0;

  /**
   * Licenses go in by frequency: neighbors in the spectrum become neighbors in memory, which makes searches faster.
   *
   * @param histories  each license once
   */
  constructor(histories: Iterable<LicenseHistory>) {
    const all = [...histories];
    const centers = Float64Array.from(all, centerOf);
    for (const i of sortedIndices(all.length, (a, b) => (centers[a] as number) - (centers[b] as number)))
      this.replace(all[i] as LicenseHistory);
    sortedIndices(this.size, (a, b) => this.compareNumbers(a, b)).forEach((slot, rank) => (this.ranks[slot] = rank));
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
    const number = history.versions.at(-1)?.content.number ?? '';
    if (number !== this.numbers[slot]) this.ranks[slot] = NaN;
    this.numbers[slot] = number;
    this.histories[slot] = history;
    this.grid.removeAllOf(slot);
    for (const band of bandsOfLicense(history)) this.grid.add(slot, band);
  }

  /** Licenses with a transmitter whose assigned band overlaps the range (an empty range stands for its frequency), each once, by number. */
  near(range: FrequencyRange): LicenseHistory[] {
    return this.search(range, null);
  }

  /**
   * Those of `near` that have a transmitter on the range within `radiusM` of a place; a mobile fleet counts as near as its own radius brings it.
   *
   * @throws RangeError  if the position is none
   */
  nearStation(range: FrequencyRange, position: GeoPoint, radiusM: Meters): LicenseHistory[] {
    return this.search(range, { center: position, radiusM });
  }

  private search(range: FrequencyRange, circle: Circle | null): LicenseHistory[] {
    const search = ++this.searches;
    const slots: number[] = [];
    this.grid.visit(range, circle, (slot) => {
      if (this.foundIn[slot] === search) return;
      this.foundIn[slot] = search;
      slots.push(slot);
    });
    return slots.sort((a, b) => this.compare(a, b)).map((slot) => this.histories[slot] as LicenseHistory);
  }

  private compare(a: number, b: number): number {
    const difference = (this.ranks[a] as number) - (this.ranks[b] as number);
    return Number.isNaN(difference) ? this.compareNumbers(a, b) : difference;
  }

  private compareNumbers(a: number, b: number): number {
    const left = this.numbers[a] as string;
    const right = this.numbers[b] as string;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  private newSlot(licenseId: string): number {
    const slot = this.histories.length;
    this.slots.set(licenseId, slot);
    this.ranks.push(NaN);
    this.foundIn.push(0);
    return slot;
  }
}

function centerOf({ versions }: LicenseHistory): Hertz {
  return versions[0]?.content.transmitters[0]?.centerHz ?? 0;
}

function sortedIndices(count: number, compare: (a: number, b: number) => number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => i).sort(compare);
}
