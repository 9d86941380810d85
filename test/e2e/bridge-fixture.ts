import { spawn } from 'node:child_process';
import * as path from 'node:path';
import type { EmissionView } from '../../src/monitoring/emissions/emission-resource';
import type { EventView } from '../../src/interference/events/event-resource';
import { createEmptyCopy } from '../support/database';
import { startService, type TestService } from '../support/service';
import { waitFor } from '../support/wait-for';

const BRIDGE = path.join(__dirname, '..', '..', 'dist', 'simulators', 'bridge', 'main.js');
const HARBIN = { prefecture: '230100', lat: 45.75, lon: 126.65 };

export interface Receiver {
  readonly code: string;
  readonly secret: string;
}

export interface BridgeEnd {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A service of its own, and receivers without calibration in Harbin, whose recordings the built bridge publishes. */
export class BridgedService {
  private constructor(
    readonly service: TestService,
    readonly token: string,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  static async start(): Promise<BridgedService> {
    const { url, drop } = await createEmptyCopy();
    const service = await startService({ DATABASE_URL: url, JWT_SECRET: 'a secret of the tests, long enough' });
    return new BridgedService(service, await service.signIn(), drop);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.dropDatabase();
  }

  async receiver(code: string): Promise<Receiver> {
    const station = { code, name: code, kind: 'sensor', antennaHeightM: 15, calibrated: false, ...HARBIN };
    await this.post('/api/stations', station);
    const { secret } = await this.post<{ secret: string }>(`/api/stations/${code}/credentials`);
    return { code, secret };
  }

  /** An FM station at the middle of Harbin, licensed for years. */
  license(number: string, centerHz: number, designator: string): Promise<unknown> {
    const transmitter = { site: '哈尔滨', lat: 45.76, lon: 126.64, antennaHeightM: 150, erpW: 1_000, centerHz, designator };
    return this.post('/api/licenses', {
      ...{ number, holder: '黑龙江广播电台', prefecture: '230100', service: 'broadcasting', status: 'active' },
      ...{ validFrom: '2020-01-01', validUntil: '2040-12-31', transmitters: [transmitter] },
    });
  }

  /** Runs the bridge to its end. */
  async bridge(tool: string, file: string, receiver: Receiver, args: readonly string[] = [], input = ''): Promise<BridgeEnd> {
    return runBridge([tool, file, ...this.identity(receiver), ...args], this.environment(receiver), input);
  }

  identity({ code }: Receiver): string[] {
    return ['--station', code, '--prefecture', HARBIN.prefecture, '--broker', this.service.brokerUrl];
  }

  environment({ secret }: Receiver): NodeJS.ProcessEnv {
    return { PATH: process.env.PATH, DATA_DIR: this.service.dataDir, SPECTRUM_SECRET: secret };
  }

  async sweeps({ code }: Receiver): Promise<{ boot: string; seq: number; startedAt: string }[]> {
    return this.list(`/api/stations/${code}/sweeps`);
  }

  emissions({ code }: Receiver): Promise<EmissionView[]> {
    return this.list(`/api/stations/${code}/emissions`);
  }

  events(): Promise<EventView[]> {
    return this.list('/api/events');
  }

  /**
   * Resolves when all that a receiver has sent is judged: its emissions at these frequencies were heard until the end, or until so long before.
   */
  async judged(receiver: Receiver, centersHz: readonly number[], withinHz: number, slackMs = 30_000): Promise<EmissionView[]> {
    const newest = Math.max(...(await this.sweeps(receiver)).map(({ startedAt }) => Date.parse(startedAt)));
    const isJudged = (emissions: readonly EmissionView[], hz: number): boolean =>
      emissions.some(
        ({ centerHz, lastSeenAt, judgement }) =>
          Math.abs(centerHz - hz) <= withinHz && judgement !== null && newest - Date.parse(lastSeenAt) <= slackMs,
      );
    const all = async (): Promise<EmissionView[] | null> => {
      const emissions = await this.emissions(receiver);
      return centersHz.every((hz) => isJudged(emissions, hz)) ? emissions : null;
    };
    return waitFor(`${receiver.code}'s emissions to be judged`, all, { timeoutMs: 45_000, everyMs: 200 });
  }

  private async list<Item>(route: string): Promise<Item[]> {
    const items: Item[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = `?limit=500${cursor && `&cursor=${cursor}`}`;
      const { status, body } = await this.service.api<{ items: Item[]; nextCursor: string | null }>('GET', `${route}${query}`, this);
      if (status !== 200) throw new Error(`GET ${route} answers ${status}`);
      items.push(...body.items);
      cursor = body.nextCursor;
    }
    return items;
  }

  private async post<Body>(route: string, body?: unknown): Promise<Body> {
    const { token } = this;
    const answer = await this.service.api<Body>('POST', route, { token, body });
    if (answer.status !== 201) throw new Error(`POST ${route} answers ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}

export function startBridge(args: readonly string[], env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, [BRIDGE, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
}

async function runBridge(args: readonly string[], env: NodeJS.ProcessEnv, input: string): Promise<BridgeEnd> {
  const child = startBridge(args, env);
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  child.stdin.on('error', () => undefined).end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}
