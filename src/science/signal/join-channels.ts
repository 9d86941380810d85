import type { Hertz } from '../../shared/units';
import type { Run } from './run';
import { splitRuleAt, type SplitRule } from './split-rule';

/** Parts that cover so much of a channel between them are that channel; less is a narrow emission inside it. */
const LEAST_SHARE = 0.5;

/**
 * Joins what a notch has divided: neighboring runs in one channel that is one emission by the band plan, if together they fill half of it.
 *
 * @param runs  in rising order, without overlap
 * @see docs/science.md 5.3 (OFDM and television are never split below the channel of the band plan)
 */
export function joinChannels(runs: readonly Run[], startHz: Hertz, stepHz: Hertz, rules: readonly SplitRule[]): Run[] {
  const byChannel = new Map<string, Run[]>();
  runs.forEach((run, i) => {
    const key = channelOf(run, startHz, stepHz, rules) ?? `run ${i}`;
    byChannel.set(key, [...(byChannel.get(key) ?? []), run]);
  });
  return [...byChannel].flatMap(([, parts]) => (fillsChannel(parts, startHz, stepHz, rules) ? [hull(parts)] : parts));
}

function channelOf(run: Run, startHz: Hertz, stepHz: Hertz, rules: readonly SplitRule[]): string | null {
  const { range, wholeChannelHz } = ruleOf(run, startHz, stepHz, rules);
  return wholeChannelHz === undefined
    ? null
    : `channel ${range.from + Math.floor((middleOf(run, startHz, stepHz) - range.from) / wholeChannelHz) * wholeChannelHz}`;
}

function fillsChannel(parts: readonly Run[], startHz: Hertz, stepHz: Hertz, rules: readonly SplitRule[]): boolean {
  const [first] = parts;
  if (!first || parts.length < 2) return false;
  const filled = parts.reduce((sum, { firstBin, lastBin }) => sum + (lastBin - firstBin + 1) * stepHz, 0);
  return filled >= LEAST_SHARE * (ruleOf(first, startHz, stepHz, rules).wholeChannelHz ?? Infinity);
}

function hull(parts: readonly Run[]): Run {
  return { firstBin: Math.min(...parts.map((part) => part.firstBin)), lastBin: Math.max(...parts.map((part) => part.lastBin)) };
}

function ruleOf(run: Run, startHz: Hertz, stepHz: Hertz, rules: readonly SplitRule[]): SplitRule {
  return splitRuleAt(middleOf(run, startHz, stepHz), rules, 0);
}

function middleOf({ firstBin, lastBin }: Run, startHz: Hertz, stepHz: Hertz): Hertz {
  return startHz + ((firstBin + lastBin) / 2) * stepHz;
}
