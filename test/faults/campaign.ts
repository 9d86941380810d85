import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Milliseconds } from '../../src/shared/units';
import { waitFor } from '../support/wait-for';
import { Fleet, type FleetPlan } from './fleet';
import { judgedEvents, type JudgedEvent } from './judgements';
import { Parts, type External, type Fault } from './parts';
import type { Confirmation } from './station-at-work';
import { areAllJudged, storedDifference, type StoredDifference } from './stored';

/** A fault, so long after the first sweep. */
export type Strike = readonly [at: Milliseconds, fault: Fault];

export interface StruckAt {
  readonly fault: Fault;
  /** Until what was killed was up again. */
  readonly upAfterMs: Milliseconds;
  /** Until the next sweep was acknowledged. */
  readonly ackAfterMs: Milliseconds;
}

export interface CampaignResult {
  readonly sent: number;
  readonly bad: number;
  readonly stored: StoredDifference;
  readonly events: readonly JudgedEvent[];
  readonly strikes: readonly StruckAt[];
  /** From the last sweep taken until all were acknowledged, and until all were judged. */
  readonly drainMs: Milliseconds;
  readonly judgedMs: Milliseconds;
  readonly confirmations: readonly Confirmation[];
  readonly peakMemory: number;
}

const DRAIN_MS = 180_000;

/** Plays all sweeps to a service of its own while parts of it are killed, and tells what has come of it. */
export async function playCampaign(external: External, plan: FleetPlan, strikes: readonly Strike[]): Promise<CampaignResult> {
  const parts = await Parts.start(external);
  try {
    const fleet = await Fleet.register(parts, plan);
    try {
      return await play(parts, fleet, strikes);
    } finally {
      await fleet.end();
    }
  } finally {
    await parts.stop();
  }
}

async function play(parts: Parts, fleet: Fleet, strikes: readonly Strike[]): Promise<CampaignResult> {
  const [, struck] = await Promise.all([fleet.play(), strikeAll(parts, strikes)]);
  const ended = performance.now();
  await fleet.drained(DRAIN_MS);
  const drainMs = performance.now() - ended;
  const client = new Client(await parts.databaseUrl());
  await client.connect();
  try {
    await waitFor('everything to be judged', () => areAllJudged(client), { timeoutMs: DRAIN_MS });
    const confirmations = fleet.stations.flatMap((station) => station.confirmations).sort((a, b) => a.at - b.at);
    return {
      sent: fleet.stations.reduce((sum, { taken }) => sum + taken.length, 0),
      bad: fleet.stations.reduce((sum, { bad }) => sum + bad.length, 0),
      stored: await storedDifference(client, fleet.stations),
      events: await judgedEvents(client),
      strikes: struck.map((strike) => withAcknowledgement(strike, confirmations)),
      drainMs,
      judgedMs: performance.now() - ended,
      confirmations,
      peakMemory: parts.peakMemory,
    };
  } finally {
    await client.end();
  }
}

interface Struck {
  readonly fault: Fault;
  readonly at: Milliseconds;
  readonly upAt: Milliseconds;
}

async function strikeAll(parts: Parts, strikes: readonly Strike[]): Promise<Struck[]> {
  const began = performance.now();
  const struck: Struck[] = [];
  for (const [after, fault] of strikes) {
    await pause(Math.max(0, after - (performance.now() - began)));
    const at = performance.now();
    await parts.strike(fault);
    struck.push({ fault, at, upAt: performance.now() });
  }
  return struck;
}

/** What was under way when the part died may still be acknowledged a moment later: the next one counts after it is up. */
function withAcknowledgement({ fault, at, upAt }: Struck, confirmations: readonly Confirmation[]): StruckAt {
  const next = confirmations.find((confirmation) => confirmation.at >= upAt);
  return { fault, upAfterMs: upAt - at, ackAfterMs: (next?.at ?? Infinity) - at };
}
