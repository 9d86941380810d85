import type { BandUsers } from './band-users';
import type { Circle } from './bands-of-license';
import type { LicenseHistory } from './license';
import { mergeSorted } from './merge-sorted';

/** What several bands come to, as they were after so many changes. */
interface Found {
  readonly changes: number;
  readonly histories: readonly LicenseHistory[];
}

/** A step from one band to the next: bands that are asked for together are found again along them. */
interface Step {
  readonly next: Map<number, Step>;
  found: Found | null;
}

/** What the lists need of the index. */
export interface ListedLicenses {
  readonly users: BandUsers;
  readonly compare: (a: number, b: number) => number;
  readonly historyAt: (slot: number) => LicenseHistory;
  /** Whether a license of a band is within a circle. */
  readonly isWithin: (slot: number, band: number, circle: Circle) => boolean;
}

/** With more licenses than this in its answers a place begins anew: 16 MB. */
const MOST_KEPT = 2_000_000;

/**
 * Licenses on bands within one circle, by number, as far as somebody has asked for them.
 *
 * A monitoring station hears the same emissions every minute, each time a little off and a little wider: mostly it asks for the same few bands together again,
 * and gets the same answer, as long as none of these bands has got or lost a user.
 */
export class BandLists {
  private readonly lists = new Map<number, { readonly changes: number; readonly slots: readonly number[] }>();
  private root: Step = { next: new Map(), found: null };
  private kept = 0;

  /** @param circle  null: anywhere */
  constructor(
    readonly circle: Circle | null,
    private readonly licenses: ListedLicenses,
  ) {}

  /** Licenses on any of these bands, each once. */
  on(bands: readonly number[]): readonly LicenseHistory[] {
    const changes = this.licenses.users.changesOf(bands);
    const step = this.stepTo(bands);
    if (step.found?.changes === changes) return step.found.histories;
    const slots = mergeSorted(
      bands.map((band) => this.slotsOn(band)),
      this.licenses.compare,
    );
    const histories = slots.map(this.licenses.historyAt);
    this.keep(step, { changes, histories });
    return histories;
  }

  private stepTo(bands: readonly number[]): Step {
    let step = this.root;
    for (const band of bands) {
      let next = step.next.get(band);
      if (next === undefined) {
        next = { next: new Map(), found: null };
        step.next.set(band, next);
      }
      step = next;
    }
    return step;
  }

  private keep(step: Step, found: Found): void {
    this.kept += found.histories.length - (step.found?.histories.length ?? 0);
    step.found = found;
    if (this.kept <= MOST_KEPT) return;
    this.root = { next: new Map(), found: null };
    this.kept = 0;
  }

  private slotsOn(band: number): readonly number[] {
    const { users, compare, isWithin } = this.licenses;
    const changes = users.changesOf([band]);
    const known = this.lists.get(band);
    if (known?.changes === changes) return known.slots;
    const { circle } = this;
    const slots = users.of(band).filter((slot) => circle === null || isWithin(slot, band, circle));
    slots.sort(compare);
    this.lists.set(band, { changes, slots });
    return slots;
  }
}
