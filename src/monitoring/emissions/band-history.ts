import { isDeepStrictEqual } from 'node:util';
import { HOUR_MS } from '../../shared/time';
import type { Instant } from '../../shared/units';
import type { Band } from '../minutes/band';
import type { Minute } from '../minutes/minute';
import { foldMinute, IDENTITY_MS } from './fold-minute';
import { toTrackedEmission, type TrackedEmission } from './tracked-emission';
import { NOTHING_YET, type FoldState, type Track } from './track';

/** The state of a band before the first minute of an hour: from here it can be folded anew. */
export interface Checkpoint {
  readonly at: Instant;
  readonly state: FoldState;
}

interface Step {
  readonly minute: Minute;
  readonly before: FoldState;
}

interface Published {
  /** Null if it was read from the table. */
  readonly track: Track | null;
  readonly emission: TrackedEmission;
}

/** What is to be written so that the tables say what the minutes say. */
export interface BandChanges {
  readonly changed: readonly TrackedEmission[];
  readonly removed: readonly string[];
  readonly checkpoints: readonly Checkpoint[];
}

/** Minutes that stay at hand, so that one that comes late by a little is folded in without reading the table. */
const MOST_STEPS = 4;

/** A band's fold in memory: its latest minutes, the states between them, and what has been written of its emissions. */
export class BandHistory {
  private steps: Step[] = [];
  private ended: Track[] = [];
  private checkpoints: Checkpoint[] = [];
  private refoldedFrom: Instant = Infinity;
  private readonly written = new Map<Instant, FoldState>();
  private readonly published: Map<string, Published>;

  /** @param emissions  as the table has them: all that were on the air in the 24 h before `start`, or later */
  constructor(
    private readonly band: Band,
    private state: FoldState,
    emissions: readonly TrackedEmission[],
  ) {
    this.published = new Map(emissions.map((emission) => [emission.id, { track: null, emission }]));
  }

  /** Whether a minute can be put in its place with what is at hand. */
  reaches(minute: Instant): boolean {
    const first = this.steps[0];
    if (!first) return this.state.lastVisitAt === null || minute > this.state.lastVisitAt;
    return minute >= first.minute.minute || first.before === NOTHING_YET;
  }

  /** Puts minutes in their places and folds anew from the earliest. */
  put(minutes: readonly Minute[]): void {
    const changed = new Map(minutes.map((minute) => [minute.minute, minute]));
    const from = Math.min(...changed.keys());
    const kept = this.steps.filter((step) => step.minute.minute < from);
    const again = this.steps.slice(kept.length);
    for (const { minute } of again) if (!changed.has(minute.minute)) changed.set(minute.minute, minute);
    this.state = again[0]?.before ?? this.state;
    this.steps = kept;
    this.refoldedFrom = Math.min(this.refoldedFrom, from);
    for (const minute of [...changed.values()].sort((a, b) => a.minute - b.minute)) this.fold(minute);
  }

  /** What has come of all that was put since the last time. */
  takeChanges(): BandChanges {
    const current = [...this.state.tracks, ...this.ended].filter(({ confirmedAt }) => confirmedAt !== null);
    const changed = current.flatMap((track) => this.publish(track) ?? []);
    const ids = new Set(current.map(({ id }) => id));
    const removed = [...this.published].filter(
      ([id, { emission }]) => !ids.has(id) && emission.lastSeenAt >= this.refoldedFrom - IDENTITY_MS,
    );
    for (const [id] of removed) this.published.delete(id);
    const { checkpoints } = this;
    this.checkpoints = [];
    this.ended = [];
    this.refoldedFrom = Infinity;
    this.trim(ids);
    return { changed, removed: removed.map(([id]) => id), checkpoints };
  }

  private fold(minute: Minute): void {
    const { state: before } = this;
    this.keepCheckpoint(Math.floor(minute.minute / HOUR_MS) * HOUR_MS);
    const { state, ended } = foldMinute(before, minute, this.band);
    this.state = state;
    this.ended.push(...ended);
    this.steps.push({ minute, before });
    if (this.steps.length > 2 * MOST_STEPS) this.steps = this.steps.slice(-MOST_STEPS);
  }

  private keepCheckpoint(hour: Instant): void {
    const { lastVisitAt } = this.state;
    if (lastVisitAt === null || lastVisitAt >= hour || this.written.get(hour) === this.state) return;
    this.written.set(hour, this.state);
    this.checkpoints = [...this.checkpoints.filter(({ at }) => at !== hour), { at: hour, state: this.state }];
  }

  private publish(track: Track): TrackedEmission | null {
    const known = this.published.get(track.id);
    const emission = toTrackedEmission(track, this.band, this.state);
    if (!emission || (known?.track === track && known.emission.active === emission.active)) return null;
    this.published.set(track.id, { track, emission });
    return isDeepStrictEqual(emission, known?.emission) ? null : emission;
  }

  private trim(current: ReadonlySet<string>): void {
    this.steps = this.steps.slice(-MOST_STEPS);
    const first = this.steps[0]?.minute.minute ?? 0;
    for (const [id, { emission }] of this.published) {
      if (!current.has(id) && emission.lastSeenAt < first - IDENTITY_MS) this.published.delete(id);
    }
    for (const hour of this.written.keys()) if (hour < first - HOUR_MS) this.written.delete(hour);
  }
}
