import type { Client } from 'pg';
import type { StationAtWork } from './station-at-work';

/** How what is in the tables differs from what the stations have written down. */
export interface StoredDifference {
  /** Sweeps that were taken and are not stored. */
  readonly lost: number;
  /** Rows beyond the first of a key. */
  readonly twice: number;
  /** Stored under keys that nobody has taken. */
  readonly unexpected: number;
  /** Bad messages that are not among the dead letters, or under another code. */
  readonly badLost: number;
  /** Dead letters that nobody meant to be bad. */
  readonly goodRejected: number;
}

export async function storedDifference(client: Client, stations: readonly StationAtWork[]): Promise<StoredDifference> {
  const expected = new Set(stations.flatMap(({ station, taken }) => taken.map((seq) => `${station.code}/${station.boot}/${seq}`)));
  const { rows } = await client.query<{ key: string; count: string }>(
    `SELECT station.code || '/' || boot || '/' || seq AS key, count(*) AS count
     FROM sweep JOIN monitoring_station AS station ON station.id = sweep.station_id GROUP BY 1`,
  );
  const stored = new Map(rows.map(({ key, count }) => [key, Number(count)]));
  const letters = await client.query<{ letter: string }>(
    "SELECT station || '/' || code || '/' || encode(sha256, 'hex') AS letter FROM dead_letter",
  );
  const bad = new Set(stations.flatMap(({ station, bad: sent }) => sent.map(({ code, sha256 }) => `${station.code}/${code}/${sha256}`)));
  const dead = new Set(letters.rows.map(({ letter }) => letter));
  return {
    lost: [...expected].filter((key) => !stored.has(key)).length,
    twice: [...stored.values()].reduce((sum, count) => sum + count - 1, 0),
    unexpected: [...stored.keys()].filter((key) => !expected.has(key)).length,
    badLost: [...bad].filter((letter) => !dead.has(letter)).length,
    goodRejected: [...dead].filter((letter) => !bad.has(letter)).length,
  };
}

export async function areAllJudged(client: Client): Promise<boolean> {
  return (await client.query('SELECT FROM mark LIMIT 1')).rowCount === 0;
}
