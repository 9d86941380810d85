import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { DAY_MS } from '../../src/shared/time';
import { loadScenario } from '../scenario/load-scenario';
import { ScenarioError } from '../scenario/scenario-error';
import type { Scenario } from '../scenario/scenario';
import { ServiceApi, type Credentials } from '../service/service-api';
import { simulate } from '../simulate';
import { compare, type Comparison } from './compare';
import { startOwnService } from './own-service';
import { isWithin, type Score } from './score';
import type { ScoreOptions } from './score-options';
import { isOfRun, toScoredEvent, type EventBody } from './scored-event';

/** A service to play against, and whether it is there for this scenario alone. */
interface Stage {
  readonly apiUrl: string;
  readonly brokerUrl: string;
  readonly dataDir: string;
  readonly credentials: Credentials;
  readonly isOwn: boolean;
  readonly leave: () => Promise<void>;
}

const PATIENCE_MS = 60_000;
/** Who began so shortly ago plays in real time: what the service knew when can be told. */
const REAL_TIME_MS = 5_000;

/**
 * Plays a scenario and says how well the service has told what happened in it.
 *
 * @throws UsageError | ScenarioError | ServiceRefusal  if it cannot be played
 */
export async function scoreScenario(
  { scenario: file, service }: ScoreOptions & { scenario: string },
  log: (sentence: string) => void,
): Promise<Score> {
  const scenario = loadScenario(file);
  if (scenario.duration === null) throw new ScenarioError(`${file}: duration: is needed for a score; ${scenario.name} goes on for ever`);
  const began = performance.now();
  const stage = service ? stageOf(service) : await ownStage();
  try {
    return await scoreOn(stage, scenario, file, { began, log });
  } finally {
    await stage.leave();
  }
}

async function scoreOn(
  stage: Stage,
  scenario: Scenario,
  file: string,
  { began, log }: { began: number; log: (sentence: string) => void },
): Promise<Score> {
  const { apiUrl, brokerUrl, dataDir, credentials } = stage;
  const play = {
    scenario: file,
    brokerUrl,
    apiUrl,
    dataDir,
    service: apiUrl,
    resident: false,
    access: { credentials },
  };
  const simulation = await simulate(play, log);
  const { run, stations, clock } = simulation;
  await simulation.done;
  const { events, suspected } = await eventsOf(new ServiceApi(apiUrl, credentials, PATIENCE_MS), stage, run.id);
  const compared = compare(scenario, run, events.map(toScoredEvent));
  const knowsDelay = clock === 'replay' || Math.abs(simulation.beganAt - run.startedAt) < REAL_TIME_MS;
  const stationDays = (stations.length * (scenario.duration as number)) / DAY_MS;
  const score = {
    ...compared,
    ...(knowsDelay ? {} : withoutDelays(compared)),
    suspectedPerStationDay: suspected.length / stationDays,
    notices: null,
    sweeps: stations.reduce((sum, station) => sum + station.sweeps, 0),
    stations: stations.length,
    wallSeconds: Math.round((performance.now() - began) / 100) / 10,
  };
  return { ...score, pass: isWithin(score, scenario.pass) };
}

function withoutDelays({ detections }: Comparison): Pick<Score, 'delaySeconds' | 'detections'> {
  return { delaySeconds: { median: null, p95: null }, detections: detections.map(({ id }) => ({ id, delaySeconds: null })) };
}

/** Those that count, of this run alone where others may play beside it. */
async function eventsOf(api: ServiceApi, { isOwn }: Stage, runId: string): Promise<{ events: EventBody[]; suspected: EventBody[] }> {
  const isOurs = (event: EventBody): boolean => isOwn || isOfRun(event, runId);
  const all = await api.list<EventBody>('/api/events');
  const suspected = await api.list<EventBody>('/api/events?state=suspected');
  return {
    events: all.filter((event) => isOurs(event) && event.state !== 'suspected' && event.resolution !== 'withdrawn'),
    suspected: suspected.filter(isOurs),
  };
}

async function ownStage(): Promise<Stage> {
  const { apiUrl, brokerUrl, dataDir, key, stop } = await startOwnService();
  return { apiUrl, brokerUrl, dataDir, credentials: { key }, isOwn: true, leave: stop };
}

function stageOf({ apiUrl, brokerUrl, username, password }: NonNullable<ScoreOptions['service']>): Stage {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'spectrum-score-'));
  const leave = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  return { apiUrl, brokerUrl, dataDir, credentials: { username, password }, isOwn: false, leave };
}
