import { Injectable } from '@nestjs/common';
import type { Transaction } from '../config/transaction';
import type { EmissionChanges } from '../monitoring/emissions/emission-changes';
import type { Emission } from '../monitoring/emissions/emission';
import { EmissionsRepository } from '../monitoring/emissions/emissions.repository';
import type { WatchedBand } from '../monitoring/minutes/minutes.repository';
import type { RegisterMark } from '../monitoring/readings/register-mark';
import { mergeRanges, rangeAround, type FrequencyRange } from '../shared/frequency-range';
import type { Instant } from '../shared/units';
import { EmissionsJudge, LONGEST_MEMORY_MS } from './emissions-judge.service';
import { EventsRepository } from './events/events.repository';
import { EventWriter } from './event-writer.service';
import { RETURN_MS } from './heard/group-heard';
import { MinuteHits } from './minute-hits.service';
import type { EventChange } from './lifecycle/change';
import { closeEvent } from './lifecycle/close-event';
import { dueForQuiet } from './lifecycle/due-for-quiet';
import { MinuteLooks } from './minute-looks.service';
import { Registers, spectrumOf, type KnownRegisters } from './registers.service';
import { StationWatch } from './station-watch.service';

/** What is not as it was when the judge looked last. */
interface Changes {
  readonly emissions: EmissionChanges;
  readonly registers: readonly RegisterMark[];
}

const EVERYWHERE: FrequencyRange = { from: 0, to: 300e9 };

/** Judgement: emissions against licenses and rules, stations against the clock; events and what is told of them are written in the same transaction. */
@Injectable()
export class InterferenceService {
  constructor(
    private readonly registers: Registers,
    private readonly emissions: EmissionsRepository,
    private readonly judgeEmissions: EmissionsJudge,
    private readonly stations: StationWatch,
    private readonly events: EventsRepository,
    private readonly hits: MinuteHits,
    private readonly looks: MinuteLooks,
    private readonly writer: EventWriter,
  ) {}

  async judge(tx: Transaction, { emissions, registers: marks }: Changes, now: Instant): Promise<void> {
    const registers = await this.registers.current(tx, marks);
    this.hits.outdate(emissions.minutes);
    const bands = await this.looks.watched(tx);
    const spans = mergeRanges([
      ...[...emissions.changed, ...emissions.removed].map(touchedBy),
      ...(await this.spansOfMarks(marks, registers, tx)),
      ...(await this.spansOfQuiet(bands, registers, tx)),
    ]);
    const since = Math.min(now, ...emissions.changed.map(({ firstSeenAt }) => firstSeenAt)) - LONGEST_MEMORY_MS;
    const changes = await this.judgeEmissions.judge({ spans, since, registers, looks: this.looks.in(tx, bands) }, tx, now);
    const ofStations = await this.stations.look(tx, { registers, now });
    const moved = [...changes, ...ofStations.events];
    await this.writer.write([...moved, ...(await this.closeOld(moved, tx, now))], ofStations.frames, tx, now);
  }

  forget(): void {
    this.registers.forget();
    this.hits.forget();
    this.stations.forget();
  }

  private async closeOld(moved: readonly EventChange[], tx: Transaction, now: Instant): Promise<EventChange[]> {
    const ids = new Set(moved.map(({ before }) => before?.id));
    const old = await this.events.resolvedBefore(now - RETURN_MS, tx);
    return old.filter(({ id }) => !ids.has(id)).map((event) => closeEvent(event, now));
  }

  /** What a change of the registers may concern: the spectrum of the license, of all that the station hears, or everything. */
  private async spansOfMarks(marks: readonly RegisterMark[], registers: KnownRegisters, tx: Transaction): Promise<FrequencyRange[]> {
    if (marks.some(({ kind }) => kind === 'reference')) return [EVERYWHERE];
    const subjects = (kind: RegisterMark['kind']): string[] => [
      ...new Set(marks.flatMap((mark) => (mark.kind === kind ? (mark.subject ?? []) : []))),
    ];
    const assigned = subjects('license').flatMap((id) => spectrumOf(registers, id));
    const stations = subjects('station');
    return stations.length === 0 ? assigned : [...assigned, ...(await this.emissions.spansOf(stations, tx))];
  }

  /** Where it is time to ask whether an emission is gone. */
  private async spansOfQuiet(bands: readonly WatchedBand[], registers: KnownRegisters, tx: Transaction): Promise<FrequencyRange[]> {
    const events = await this.events.openNow(tx);
    const stations = new Map([...registers.stations.values()].map((station) => [station.code, station]));
    const looks = this.looks.in(tx, bands);
    return events.filter((event) => dueForQuiet(event, stations, looks)).map(touchedBy);
  }
}

function touchedBy({ centerHz, bandwidthHz }: Pick<Emission, 'centerHz' | 'bandwidthHz'>): FrequencyRange {
  return rangeAround(centerHz, bandwidthHz);
}
