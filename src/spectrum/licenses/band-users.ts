import { approximateDistance, type GeoPoint } from '../../science/location/distance';
import type { Degrees, Meters } from '../../shared/units';
import { grown } from './grown';

/** Where the users of a band are: anywhere within `reachM` of a point. */
export interface Place extends GeoPoint {
  readonly reachM: Meters;
}

/** All points within a distance of one. */
export interface Circle {
  readonly center: GeoPoint;
  readonly radiusM: Meters;
}

/** A little less than a degree of a great circle on the sphere of `approximateDistance`: what is farther in latitude alone is farther. */
const METERS_PER_DEGREE = 111_000;
const FIRST_CAPACITY = 1_024;
const NONE = -1;

/**
 * Who uses each band, and where. An owner (numbered from 0) may use several bands, and one band at several places.
 *
 * Owners, places and the links between them are columns of typed arrays: a use takes 44 bytes, and adding or removing one touches its neighbors only.
 */
export class BandUsers {
  private owners: Int32Array;
  private bands: Int32Array;
  private lat: Float64Array;
  private lon: Float64Array;
  private reach: Float64Array;
  /** The next and the previous use of the same band. */
  private next: Int32Array;
  private previous: Int32Array;
  /** The next use by the same owner; of a use that was removed, the next such one. */
  private sibling: Int32Array;
  private firstOfBand = new Int32Array(FIRST_CAPACITY).fill(NONE);
  private firstOfOwner: Int32Array;
  /** How often each band has got or lost a user. */
  private changes = new Int32Array(FIRST_CAPACITY);
  private removed = NONE;
  private used = 0;

  /** @param owners  so many are expected, with two uses each */
  constructor(owners: number) {
    const capacity = Math.max(FIRST_CAPACITY, 2 * owners);
    this.owners = new Int32Array(capacity);
    this.bands = new Int32Array(capacity);
    this.lat = new Float64Array(capacity);
    this.lon = new Float64Array(capacity);
    this.reach = new Float64Array(capacity);
    this.next = new Int32Array(capacity);
    this.previous = new Int32Array(capacity);
    this.sibling = new Int32Array(capacity);
    this.firstOfOwner = new Int32Array(Math.max(FIRST_CAPACITY, owners)).fill(NONE);
  }

  add(owner: number, band: number, { lat, lon, reachM }: Place): void {
    const use = this.newUse();
    if (owner >= this.firstOfOwner.length) this.firstOfOwner = grown(this.firstOfOwner, owner, NONE);
    if (band >= this.firstOfBand.length) {
      this.firstOfBand = grown(this.firstOfBand, band, NONE);
      this.changes = grown(this.changes, band);
    }
    this.changes[band] = (this.changes[band] as number) + 1;
    this.owners[use] = owner;
    this.bands[use] = band;
    this.lat[use] = lat;
    this.lon[use] = lon;
    this.reach[use] = reachM;
    const next = this.firstOfBand[band] as number;
    this.next[use] = next;
    this.previous[use] = NONE;
    if (next !== NONE) this.previous[next] = use;
    this.firstOfBand[band] = use;
    this.sibling[use] = this.firstOfOwner[owner] as number;
    this.firstOfOwner[owner] = use;
  }

  /** @returns  the bands that the owner used, one for each use */
  removeAllOf(owner: number): number[] {
    const bands: number[] = [];
    let use = owner < this.firstOfOwner.length ? (this.firstOfOwner[owner] as number) : NONE;
    while (use !== NONE) {
      const sibling = this.sibling[use] as number;
      const band = this.bands[use] as number;
      bands.push(band);
      this.changes[band] = (this.changes[band] as number) + 1;
      this.unlink(use);
      this.sibling[use] = this.removed;
      this.removed = use;
      use = sibling;
    }
    if (owner < this.firstOfOwner.length) this.firstOfOwner[owner] = NONE;
    return bands;
  }

  isUsed(band: number): boolean {
    return this.firstOfBand[band] !== NONE;
  }

  /** A number that grows whenever one of these bands gets or loses a user. */
  changesOf(bands: readonly number[]): number {
    let changes = 0;
    for (const band of bands) changes += this.changes[band] as number;
    return changes;
  }

  /**
   * Owners who use a band and may be within a circle, each once, in no order.
   *
   * @param circle  null: wherever they are
   */
  usersOf(band: number, circle: Circle | null): Set<number> {
    const users = new Set<number>();
    for (let use = this.firstOfBand[band] as number; use !== NONE; use = this.next[use] as number) {
      if (circle === null || this.reaches(use, circle)) users.add(this.owners[use] as number);
    }
    return users;
  }

  private reaches(use: number, { center, radiusM }: Circle): boolean {
    const farthest = radiusM + (this.reach[use] as Meters);
    const lat = this.lat[use] as Degrees;
    if (Math.abs(lat - center.lat) * METERS_PER_DEGREE > farthest) return false;
    return approximateDistance({ lat, lon: this.lon[use] as Degrees }, center) <= farthest;
  }

  private unlink(use: number): void {
    const next = this.next[use] as number;
    const previous = this.previous[use] as number;
    if (previous === NONE) this.firstOfBand[this.bands[use] as number] = next;
    else this.next[previous] = next;
    if (next !== NONE) this.previous[next] = previous;
  }

  private newUse(): number {
    const use = this.removed;
    if (use !== NONE) {
      this.removed = this.sibling[use] as number;
      return use;
    }
    if (this.used === this.owners.length) this.grow();
    return this.used++;
  }

  private grow(): void {
    this.owners = grown(this.owners, this.used);
    this.bands = grown(this.bands, this.used);
    this.lat = grown(this.lat, this.used);
    this.lon = grown(this.lon, this.used);
    this.reach = grown(this.reach, this.used);
    this.next = grown(this.next, this.used);
    this.previous = grown(this.previous, this.used);
    this.sibling = grown(this.sibling, this.used);
  }
}
