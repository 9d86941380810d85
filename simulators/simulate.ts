import { writeFileSync } from 'node:fs';
import type { Instant } from '../src/shared/units';
import { OnAir } from './environment/on-air';
import { Metronome, type Pace } from './player/pace';
import { Player } from './player/player';
import { StationPlayer } from './player/station-player';
import { replayClockOf } from './service/replay-clock';
import { lastSeen, newSecret, prepareService } from './service/prepare-service';
import { SecretsFile } from './service/secrets-file';
import { ServiceApi } from './service/service-api';
import { randomRunId, RunState } from './run-state';
import { loadScenario } from './scenario/load-scenario';
import { ScenarioError } from './scenario/scenario-error';
import { parseMoment } from './scenario/durations';
import type { Run, Scenario, SimulatedStation } from './scenario/scenario';
import { UsageError, type SimulateOptions } from './simulate-options';
import { Spool } from './station/spool';
import { takeFolder } from './station/spool-lock';
import { groundTruth } from './truth';

/** docs/interfaces.md 1: what is older than this when a resident simulator starts again is not made up for. */
const LONGEST_GAP_MS = 20 * 60_000;
/** A station of ours that another simulator plays is taken back when it has been silent for so long. */
const TAKE_BACK_AFTER_MS = 120_000;
const PATIENCE_MS = 60_000;

export interface Simulation {
  /** Resolves when the scenario has ended and everything is acknowledged, or after `stop`. */
  readonly done: Promise<void>;
  stop(): void;
  readonly stations: readonly StationPlayer[];
  readonly run: Run;
  /** When it began, by the wall's clock. */
  readonly beganAt: Instant;
  /** By whose time the service judges. */
  readonly clock: 'replay' | 'wall';
}

/**
 * Plays a scenario against a service.
 *
 * @throws UsageError | ScenarioError | ServiceRefusal  if it cannot begin
 */
export async function simulate(options: SimulateOptions, log: (sentence: string) => void): Promise<Simulation> {
  const scenario = partOf(loadScenario(options.scenario), options.station);
  const { state, run, continued } = beginRun(options, scenario);
  const release = takeFolder(state.folder);
  const secrets = new SecretsFile(state.secretsFile);
  const api = 'credentials' in options.access ? new ServiceApi(options.apiUrl, options.access.credentials, PATIENCE_MS) : null;
  if (Object.keys(scenario.rules).length > 0) await overrideRules(api, scenario, log);
  if (api) await prepareService(api, scenario, secrets);
  const secretOf = secretsFrom(options, secrets);
  const onAir = new OnAir(scenario, run.startedAt);
  const stations = scenario.stations.map((station) => {
    const line = {
      brokerUrl: options.brokerUrl,
      secret: secretOf(station),
      log,
      onRefused: () => void takeBack(station).catch((error: Error) => log(error.message)),
    };
    const spool = Spool.open(state.spoolFile(station.code));
    const player = new StationPlayer({ station, scenario, runId: run.id, onAir, spool, line });
    place(player, spool.lastCapturedAt, { run, continued, resident: options.resident });
    return player;
  });
  const pace = options.pace ?? paceFor(options, scenario);
  const isWhole = options.station === undefined;
  const clock = api && isWhole && !options.resident ? await replayClockOf(api, scenario, run) : null;
  const metronome = new Metronome(clock ? { kind: 'max' } : pace, run.startedAt);
  const player = new Player({ stations, metronome, zero: run.startedAt, duration: scenario.duration, clock, log });
  if (options.truthFile) writeFileSync(options.truthFile, `${JSON.stringify(groundTruth(scenario, run), null, 2)}\n`);
  const beganAt = Date.now();
  let stopped = false;

  async function takeBack(station: SimulatedStation): Promise<void> {
    if (!api || !options.resident || stopped) return;
    const seenAt = await lastSeen(api, station.code).catch(() => Date.now());
    if (seenAt !== null && Date.now() - seenAt < TAKE_BACK_AFTER_MS) return;
    const secret = await newSecret(api, station.code, secrets);
    stations.find(({ code }) => code === station.code)?.client.useSecret(secret);
  }

  const done = player
    .play()
    .finally(() => Promise.all(stations.map((station) => station.stop(options.resident ? 'offline' : 'maintenance'))))
    .finally(release)
    .then(() => {
      if (!stopped && !options.resident) state.remove();
    });
  const stop = (): void => {
    stopped = true;
    player.stop();
  };
  return { done, stop, stations, run, beganAt, clock: clock ? 'replay' : 'wall' };
}

/** One station of a scenario in a process of its own, or all of them. */
function partOf(scenario: Scenario, code: string | undefined): Scenario {
  if (code === undefined) return scenario;
  const stations = scenario.stations.filter((station) => station.code === code);
  if (stations.length > 0) return { ...scenario, stations };
  throw new UsageError(`--station: the scenario has no station ${code}; it has ${scenario.stations.map((one) => one.code).join(', ')}`);
}

function beginRun(options: SimulateOptions, scenario: Scenario): { state: RunState; run: Run; continued: boolean } {
  const id = options.runId ?? randomRunId();
  const part = options.station === undefined ? '' : `-${options.station}`;
  const state = new RunState(options.dataDir, options.service, `${options.resident ? 'resident' : `run-${id}`}${part}`);
  const begun = state.begun(scenario.name);
  if (begun && options.resident) return { state, run: { id, startedAt: begun.startedAt }, continued: false };
  if (begun) return { state, run: begun, continued: true };
  const startedAt = parseMoment(scenario.start, Date.now());
  if (startedAt === null) throw new ScenarioError(`start: ${scenario.start} is no time`);
  return { state, run: state.begin(scenario.name, { id, startedAt }), continued: false };
}

/** The same run goes on with its numbers; a resident station under a new boot, after what it last measured or 20 minutes ago. */
function place(player: StationPlayer, measuredUntil: Instant | null, how: { run: Run; continued: boolean; resident: boolean }): void {
  const { startedAt } = how.run;
  if (how.continued) {
    if (measuredUntil !== null) player.continueAt(measuredUntil + 1 - startedAt);
  } else if (how.resident) player.startAt(Math.max((measuredUntil ?? 0) + 1, Date.now() - LONGEST_GAP_MS, startedAt) - startedAt);
}

function paceFor({ resident }: SimulateOptions, { duration }: Scenario): Pace {
  return resident || duration === null ? { kind: 'catch-up' } : { kind: 'speed', factor: 1 };
}

function secretsFrom({ access }: SimulateOptions, kept: SecretsFile): (station: SimulatedStation) => string {
  return ({ code }) => {
    const secret = 'secrets' in access ? access.secrets[code] : kept.get(code);
    if (secret === undefined) throw new UsageError(`There is no secret of station ${code}: SPECTRUM_SECRETS does not name it`);
    return secret;
  };
}

/** A service that has none plays on by its own; who plays one station in a process of its own leaves them to whoever prepares the service. */
async function overrideRules(api: ServiceApi | null, { rules }: Scenario, log: (sentence: string) => void): Promise<void> {
  if (!api) return log('The scenario changes rules, which is left to whoever plays it as an administrator');
  const { status } = await api.call('PUT', '/api/rules', rules, [404]);
  if (status === 404) log('The service has no rules that could be changed; it judges by its own');
}
