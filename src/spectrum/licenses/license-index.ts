import { approximateDistance, type GeoPoint } from '../../science/location/distance';
import type { FrequencyRange } from '../../shared/frequency-range';
import type { Meters } from '../../shared/units';
import { BandGrid } from './band-grid';
import { BandLists, type ListedLicenses } from './band-lists';
import { BandUsers } from './band-users';
import { bandsOfLicense, isOnBandWithin } from './bands-of-license';
import type { LicenseHistory } from './license';
import { NumberOrder } from './number-order';
import { textOrder } from './text-order';

/** So many places from which somebody asks are remembered, with what can be heard there: more than a province has stations. */
const MOST_PLACES = 64;

/**
 * Every license, in memory, by frequency and place: those that could explain an emission within microseconds.
 *
 * A license is found by the transmitters of each of its versions, whatever its state: what held when the emission was heard is for its history to say.
 */
export class LicenseIndex {
  /** A license's place in the columns. */
  private readonly slots = new Map<string, number>();
  private readonly histories: (LicenseHistory | undefined)[];
  private readonly order: NumberOrder;
  private readonly grid = new BandGrid();
  private readonly users = new BandUsers();
  private readonly listed: ListedLicenses;
  private readonly everywhere: BandLists;
  /** For each place the licenses that reach it; the place asked from last comes first. */
  private readonly places: BandLists[] = [];

  /** @param histories  each license once */
  constructor(histories: Iterable<LicenseHistory>) {
    const all = Array.from(histories);
    const numbers = all.map(numberOf);
    const byNumber = Array.from(textOrder(numbers));
    this.histories = byNumber.map((i) => all[i]);
    this.order = new NumberOrder(byNumber.map((i) => numbers[i] as string));
    this.listed = {
      users: this.users,
      compare: this.order.compare,
      historyAt: (slot) => this.historyAt(slot),
      isWithin: (slot, band, circle) => isOnBandWithin(this.historyAt(slot), this.grid.rangeOf(band), circle),
    };
    this.everywhere = new BandLists(null, this.listed);
    this.histories.forEach((history, slot) => this.enter(history as LicenseHistory, slot));
  }

  get size(): number {
    return this.slots.size;
  }

  byId(licenseId: string): LicenseHistory | undefined {
    const slot = this.slots.get(licenseId);
    return slot === undefined ? undefined : this.histories[slot];
  }

  /** Takes in a new license, or a new history of a known one. */
  replace(history: LicenseHistory): void {
    const known = this.slots.get(history.licenseId);
    if (known !== undefined) this.takeOut(known);
    const number = numberOf(history);
    const slot = known !== undefined && this.order.numberAt(known) === number ? known : this.order.append(number);
    this.histories[slot] = history;
    this.enter(history, slot);
  }

  /** Licenses with a transmitter whose assigned band overlaps the range (an empty range stands for its frequency), each once, by number. */
  near(range: FrequencyRange): readonly LicenseHistory[] {
    return this.everywhere.on(this.grid.overlapping(range));
  }

  /**
   * Those of `near` that have a transmitter on the range within `radiusM` of a place; a mobile fleet counts as near as its own radius brings it.
   *
   * @throws RangeError  if the position is none
   */
  nearStation(range: FrequencyRange, position: GeoPoint, radiusM: Meters): readonly LicenseHistory[] {
    return this.listsAt(position, radiusM).on(this.grid.overlapping(range));
  }

  private listsAt({ lat, lon }: GeoPoint, radiusM: Meters): BandLists {
    const at = this.places.findIndex(({ circle }) => circle?.center.lat === lat && circle.center.lon === lon && circle.radiusM === radiusM);
    if (at === 0) return this.places[0] as BandLists;
    const lists = at > 0 ? (this.places.splice(at, 1)[0] as BandLists) : this.newListsAt({ lat, lon }, radiusM);
    this.places.unshift(lists);
    if (this.places.length > MOST_PLACES) this.places.pop();
    return lists;
  }

  private newListsAt(center: GeoPoint, radiusM: Meters): BandLists {
    approximateDistance(center, center);
    return new BandLists({ center, radiusM }, this.listed);
  }

  private enter(history: LicenseHistory, slot: number): void {
    this.slots.set(history.licenseId, slot);
    for (const band of bandsOfLicense(history)) this.users.add(slot, this.grid.add(band));
  }

  private takeOut(slot: number): void {
    for (const range of bandsOfLicense(this.historyAt(slot))) {
      const band = this.grid.add(range);
      this.users.remove(slot, band);
      if (this.users.of(band).length === 0) this.grid.remove(band);
    }
    this.histories[slot] = undefined;
  }

  private historyAt(slot: number): LicenseHistory {
    return this.histories[slot] as LicenseHistory;
  }
}

function numberOf({ versions }: LicenseHistory): string {
  return versions.at(-1)?.content.number ?? '';
}
