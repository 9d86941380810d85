import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeOnce } from './write-once';

/** Reads a secret that this installation keeps for itself (mode 0600), making a random one of 256 bits at the first time. */
export function keptSecret(file: string): string {
  if (!existsSync(file)) writeOnce(file, `${randomBytes(32).toString('base64url')}\n`, 0o600);
  return readFileSync(file, 'utf8').trim();
}
