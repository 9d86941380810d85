import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageRoot } from '../package-root';

/** By scenario: which rule or ability the service lacks to pass it. */
const listSchema = z.record(z.string(), z.string().min(1));

let list: Readonly<Record<string, string>> | undefined;

/** What the service lacks to pass the scenario of that name; null if it should pass. */
export function knownMissOf(scenario: string): string | null {
  return knownMisses()[scenario] ?? null;
}

export function knownMisses(): Readonly<Record<string, string>> {
  list ??= listSchema.parse(parse(readFileSync(path.join(packageRoot(), 'simulators', 'scoring', 'known-misses.yaml'), 'utf8')));
  return list;
}
