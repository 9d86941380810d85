import { connectAsync, type MqttClient } from 'mqtt';
import { encodeMessage } from '../../src/monitoring/mqtt/wire/encode-message';
import { stationTopic } from '../../src/monitoring/mqtt/wire/topics';
import type { Sweep } from '../../src/monitoring/sweeps/sweep';
import type { Hertz, Instant } from '../../src/shared/units';
import { meanOfPowers, randomFrom } from '../builders/synthetic-spectrum';

export interface StationAccount {
  readonly brokerUrl: string;
  readonly code: string;
  readonly prefecture: string;
  readonly secret: string;
}

const START_HZ = 97_000_000;
const STEP_HZ = 25_000;
const BINS = 129;
const AVERAGES = 16;
const EVERY_MS = 5_000;
const ON_THE_AIR_MS = 6.5 * 60_000;
const NOISE_DB = 8;
/** The edge of an FM broadcast falls off about so wide. */
const HALF_WIDTH_HZ = 62_000;

/** A signal 180 kHz wide in the FM band. */
export interface Broadcast {
  readonly centerHz: Hertz;
  readonly peakDbuvM: number;
}

/** Sweeps of a station that has heard these broadcasts for six and a half minutes until now. */
export function sweepsUntil(now: Instant, broadcasts: readonly Broadcast[]): Sweep[] {
  const random = randomFrom(98);
  const count = ON_THE_AIR_MS / EVERY_MS;
  return Array.from({ length: count }, (_, seq): Sweep => {
    const levels = Int16Array.from({ length: BINS }, (_, bin) => {
      const power = powerAt(START_HZ + bin * STEP_HZ, broadcasts) * meanOfPowers(random, AVERAGES);
      return Math.round(1_000 * Math.log10(power));
    });
    const startedAt = now - (count - seq) * EVERY_MS;
    const taken = { boot: 'e2e-1', seq, startedAt, durationMs: 240, trace: 'clearwrite', overload: false } as const;
    return { ...taken, startHz: START_HZ, stepHz: STEP_HZ, rbwHz: STEP_HZ, detector: 'rms', averages: AVERAGES, unit: 'dBuV/m', levels };
  });
}

function powerAt(hz: Hertz, broadcasts: readonly Broadcast[]): number {
  const received = broadcasts.map(({ centerHz, peakDbuvM }) => {
    const offset = (hz - centerHz) / HALF_WIDTH_HZ;
    return 10 ** (peakDbuvM / 10) * Math.exp(-1.4 * offset * offset);
  });
  return received.reduce((sum, power) => sum + power, 10 ** (NOISE_DB / 10));
}

/** Signs in as the station, sends what is no message, then the sweeps. */
export async function publishAs(account: StationAccount, sweeps: readonly Sweep[]): Promise<MqttClient> {
  const { brokerUrl, code, prefecture, secret } = account;
  const client = await connectAsync(brokerUrl, { clientId: code, username: code, password: secret, reconnectPeriod: 0 });
  const topic = stationTopic(prefecture, code, 'sweep');
  await client.publishAsync(topic, '{"v":1,"boot":', { qos: 1 });
  for (const body of sweeps) await client.publishAsync(topic, encodeMessage({ kind: 'sweep', body }, 'cbor'), { qos: 1 });
  return client;
}
