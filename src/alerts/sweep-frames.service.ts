import { Injectable } from '@nestjs/common';
import { filter, map, type Observable } from 'rxjs';
import { StoredSweeps, type SweepNotice } from '../monitoring/sweeps/stored-sweeps.service';
import type { Frame } from './frame';
import { decimate } from './decimate';

/** So many points fill the width of a console. */
const POINTS = 800;
/** From one station's band not more often than this: what is between is not drawn. */
const EVERY_MS = 1_000;

/** Stored sweeps as they pass by, thinned for the eye: best effort, without numbers, never resumed. */
@Injectable()
export class SweepFrames {
  constructor(private readonly sweeps: StoredSweeps) {}

  visible(wants: (prefecture: string) => boolean): Observable<Frame> {
    const shownAt = new Map<string, number>();
    return this.sweeps.stored$.pipe(
      filter((notice) => wants(notice.prefecture) && isDue(shownAt, notice)),
      map((notice) => ({ event: 'sweep', data: toFrameData(notice) })),
    );
  }
}

function isDue(shownAt: Map<string, number>, { station, sweep }: SweepNotice): boolean {
  const key = `${station}/${sweep.startHz}/${sweep.levels.length}`;
  const last = shownAt.get(key);
  if (last !== undefined && sweep.startedAt >= last && sweep.startedAt < last + EVERY_MS) return false;
  shownAt.set(key, sweep.startedAt);
  return true;
}

function toFrameData({ station, prefecture, sweep }: SweepNotice): object {
  const { levels, binsPerPoint } = decimate(sweep.levels, POINTS);
  return {
    station,
    prefecture,
    startedAt: new Date(sweep.startedAt).toISOString(),
    startHz: sweep.startHz + ((binsPerPoint - 1) / 2) * sweep.stepHz,
    stepHz: sweep.stepHz * binsPerPoint,
    unit: sweep.unit,
    levels,
  };
}
