import { Injectable } from '@nestjs/common';
import type { Transaction } from '../config/transaction';
import type { ChangedBandMinute } from '../monitoring/emissions/emission-changes';
import type { Minute, MinuteNode } from '../monitoring/minutes/minute';
import { MinutesRepository } from '../monitoring/minutes/minutes.repository';
import { MINUTE_MS, startOfMinute } from '../shared/time';
import type { Instant } from '../shared/units';
import type { Heard } from './heard/heard';
import { isSameSpectrum } from './heard/same-spectrum';
import type { HitTimes } from './timeline/opening';

/** A run on the air has no pause longer than two minutes: the hit that is looked for lies in one of these … */
const MINUTES = 4;
/** … but in a long history, of which the runs are not kept, it may be farther away: so many times as far is looked. */
const MOST_LOOKS = 15;
const STRIDE_MS = MINUTES * MINUTE_MS;
const MOST_REMEMBERED = 5_000;

/** Capture times of single visits, out of the minutes in the table; what was read stays in memory until it changes. */
@Injectable()
export class MinuteHits {
  private readonly remembered = new Map<string, Minute[]>();

  constructor(private readonly minutes: MinutesRepository) {}

  forget(): void {
    this.remembered.clear();
  }

  /** Minutes that have been made anew. */
  outdate(changed: readonly ChangedBandMinute[]): void {
    for (const { bandId, minute } of changed) {
      for (let back = 0; back < MINUTES; back++) this.remembered.delete(keyOf(bandId, minute - back * MINUTE_MS));
    }
  }

  in(tx: Transaction): HitTimes {
    return {
      firstFrom: async (heard, at, until) => {
        const first = startOfMinute(at);
        for (let i = 0; i < MOST_LOOKS && first + i * STRIDE_MS <= until; i++) {
          const hit = (await this.hitsFrom(heard, first + i * STRIDE_MS, tx)).find((time) => time >= at);
          if (hit !== undefined) return hit;
        }
        return null;
      },
      lastUntil: async (heard, at, from) => {
        const last = startOfMinute(at) - (MINUTES - 1) * MINUTE_MS;
        for (let i = 0; i < MOST_LOOKS && last + STRIDE_MS - i * STRIDE_MS > from; i++) {
          const hit = (await this.hitsFrom(heard, last - i * STRIDE_MS, tx)).findLast((time) => time <= at);
          if (hit !== undefined) return hit;
        }
        return null;
      },
    };
  }

  private async hitsFrom(heard: Heard, from: Instant, tx: Transaction): Promise<Instant[]> {
    const minutes = await this.read(heard.emission.bandId, from, tx);
    const times = minutes.flatMap(({ nodes, visits }) =>
      nodes.filter((node) => isOf(heard, node)).flatMap(({ hits }) => hits.map((hit) => visits[hit]?.at ?? 0)),
    );
    return times.sort((a, b) => a - b);
  }

  private async read(bandId: number, from: Instant, tx: Transaction): Promise<Minute[]> {
    const key = keyOf(bandId, from);
    const known = this.remembered.get(key);
    if (known) return known;
    const end = from + STRIDE_MS;
    const minutes = (await this.minutes.since(bandId, from, MINUTES, tx)).filter(({ minute }) => minute < end);
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(key, minutes);
    return minutes;
  }
}

function isOf({ emission }: Heard, node: MinuteNode): boolean {
  return isSameSpectrum(emission, { ...node, stepHz: emission.stepHz });
}

function keyOf(bandId: number, from: Instant): string {
  return `${bandId}/${from}`;
}
