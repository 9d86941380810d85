import { Injectable } from '@nestjs/common';
import { Breath } from '../config/breath';
import type { Transaction } from '../config/transaction';
import type { Emission } from '../monitoring/emissions/emission';
import { EmissionsRepository } from '../monitoring/emissions/emissions.repository';
import { mergeRanges, overlaps, rangeAround, type FrequencyRange } from '../shared/frequency-range';
import type { Instant } from '../shared/units';
import { mostSensitive } from '../spectrum/allocations/most-sensitive';
import type { LicenseHistory } from '../spectrum/licenses/license';
import { buildEpisode, type EpisodeSources } from './episodes/build-episode';
import { endingOf } from './episodes/ending';
import type { Episode } from './episodes/episode';
import { findEpisodes } from './episodes/find-episodes';
import type { Looks } from './episodes/quiet';
import type { InterferenceEvent } from './events/interference-event';
import { EventsRepository } from './events/events.repository';
import { groupHeard, RETURN_MS, type HeardTogether } from './heard/group-heard';
import { toHeard, type Heard } from './heard/heard';
import { couldBeOneTransmitter } from './heard/one-transmitter';
import { representativeOf } from './heard/representative';
import { LicenseFits } from './matching/license-fits';
import { MinuteHits } from './minute-hits.service';
import { judgedEmissions } from './lifecycle/judged-emissions';
import { openEvent, updateEvent } from './lifecycle/apply-episode';
import type { EventChange } from './lifecycle/change';
import { endUnsupported } from './lifecycle/end-unsupported';
import { isAbout, isFinal, matchEvents, severedBy } from './lifecycle/match-events';
import { licensesNear, Registers, type KnownRegisters } from './registers.service';
import { DEFAULT_RULES } from './rules/rule-settings';
import { judgeTimeline, type LicenseSources } from './timeline/judge-timeline';
import type { JudgedSpan } from './timeline/judged-span';

/** What is to be judged again, and with what. */
export interface JudgementScope {
  readonly spans: readonly FrequencyRange[];
  /** Nothing that was heard last before that matters. */
  readonly since: Instant;
  readonly registers: KnownRegisters;
  readonly looks: Looks;
}

interface JudgedGroup {
  readonly group: HeardTogether;
  readonly spans: readonly JudgedSpan[];
}

/** Holds emissions against licenses and rules, and events against what comes of it. */
@Injectable()
export class EmissionsJudge {
  constructor(
    private readonly emissions: EmissionsRepository,
    private readonly events: EventsRepository,
    private readonly registers: Registers,
    private readonly hits: MinuteHits,
  ) {}

  /** Judges all that lies in the scope's spans, whatever was said of it before; the emissions' own judgements are written. */
  async judge(scope: JudgementScope, tx: Transaction, now: Instant): Promise<EventChange[]> {
    if (scope.spans.length === 0) return [];
    const { groups, events } = await this.collect(scope, tx);
    const breath = new Breath();
    const judged: JudgedGroup[] = [];
    const episodes: Episode[] = [];
    for (const group of groups) {
      const sources = this.sourcesOf(scope.registers);
      const one = { group, spans: judgeTimeline(group, sources.licenses) };
      judged.push(one);
      episodes.push(...(await this.episodesOf(one, events, scope, sources, tx)));
      await breath.take();
    }
    await this.emissions.setJudgements(judged.flatMap(judgedEmissions), tx);
    return this.changesOf(episodes, events, judged, now);
  }

  /** Groups that touch the spans, whole; and the events that may tell of them. */
  private async collect(
    { spans, since, registers }: JudgementScope,
    tx: Transaction,
  ): Promise<{ groups: HeardTogether[]; events: InterferenceEvent[] }> {
    const touched = await this.emissions.nearAny(spans, since, tx);
    const wider = mergeRanges([...spans, ...touched.map(reachOf)]);
    const events = await this.events.near(wider, since, tx);
    const around = await this.emissions.nearAny(
      mergeRanges([...wider, ...events.map(spanOf)]),
      Math.min(since, ...events.map(({ firstSeenAt }) => firstSeenAt)),
      tx,
      touched.map(({ id }) => id),
    );
    const heard = [...touched, ...around].flatMap((emission) => {
      const station = registers.everStations.get(emission.stationId);
      return station ? [toHeard(emission, station)] : [];
    });
    const dirty = new Set(touched.map(({ id }) => id));
    const groups = groupHeard(heard, (a, b) => couldBeOneTransmitter(a, b, this.registers.fieldStrengths)).filter((group) =>
      group.some(({ emission }) => dirty.has(emission.id)),
    );
    return { groups, events: events.filter((event) => this.isInScope(event, spans, groups)) };
  }

  /** Events that only touch the edge of a span, and tell of something else, are not in question. */
  private isInScope(event: InterferenceEvent, spans: readonly FrequencyRange[], groups: readonly HeardTogether[]): boolean {
    const center = { from: event.centerHz, to: event.centerHz + 1 };
    return spans.some((span) => overlaps(span, center)) || groups.some((group) => isAbout(event, group));
  }

  /** What of licenses is looked up for one group is remembered as long as that is judged. */
  private sourcesOf(registers: KnownRegisters): EpisodeSources {
    const found = new Map<Heard, readonly LicenseHistory[]>();
    const licenses: LicenseSources = {
      near: (heard) => found.get(heard) ?? remember(found, heard, licensesNear(registers, heard)),
      exemptRules: registers.exemptRules,
      fits: new LicenseFits(this.registers.predictions),
    };
    return { licenses, prefecture: (code) => registers.prefectures.get(code) ?? { nameZh: code, nameEn: code } };
  }

  private async episodesOf(
    { group, spans }: JudgedGroup,
    events: readonly InterferenceEvent[],
    { registers, looks }: JudgementScope,
    sources: EpisodeSources,
    tx: Transaction,
  ): Promise<Episode[]> {
    const sensitivity = mostSensitive(registers.allocations, spanOf(representativeOf(group).emission));
    const severed = severedBy(group, events);
    const found = await findEpisodes(group, { spans, sensitivity, settings: DEFAULT_RULES, severed, hits: this.hits.in(tx), looks });
    const episodes: Episode[] = [];
    for (const one of found) episodes.push(buildEpisode(one, await endingOf(one, spans, looks), sources));
    return episodes;
  }

  private changesOf(
    episodes: readonly Episode[],
    events: readonly InterferenceEvent[],
    judged: readonly JudgedGroup[],
    now: Instant,
  ): EventChange[] {
    const { pairs, unsupported } = matchEvents(episodes, events);
    const supported = pairs.flatMap(([episode, event]) => (event ? updateEvent(event, episode, now) : openEvent(episode, now)) ?? []);
    const ended = unsupported.flatMap((event) => endUnsupported(event, isExplained(event, judged), now) ?? []);
    return [...supported, ...ended].filter(({ before }) => before === null || !isFinal(before));
  }
}

function spanOf({ centerHz, bandwidthHz }: Pick<Emission, 'centerHz' | 'bandwidthHz'>): FrequencyRange {
  return rangeAround(centerHz, bandwidthHz);
}

/** What other stations take for the same may lie a little beside it, by other bins. */
function reachOf({ centerHz, bandwidthHz, stepHz }: Emission): FrequencyRange {
  return rangeAround(centerHz, bandwidthHz + stepHz);
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  known.set(key, value);
  return value;
}

export const LONGEST_MEMORY_MS = 2 * RETURN_MS;

/** Whether what is heard there has a license or an exemption now. */
function isExplained(event: InterferenceEvent, judged: readonly JudgedGroup[]): boolean {
  const about = judged.find(({ group }) => isAbout(event, group));
  return (
    about?.spans.some(({ kind, to }) => to > event.firstSeenAt && (kind === 'licensed' || kind === 'exempt' || kind === 'ambiguous')) ??
    false
  );
}
