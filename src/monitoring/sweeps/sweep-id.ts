import type { Instant } from '../../shared/units';

/** Names a stored sweep for ever; the capture time says in which partition it lies. */
export interface SweepId {
  readonly station: string;
  readonly startedAt: Instant;
  readonly boot: string;
  readonly seq: number;
}

const PARTS = /^([A-Za-z0-9_-]{1,32})\.(\d{1,15})\.([A-Za-z0-9-]{1,36})\.(\d{1,16})$/;

export function encodeSweepId({ station, startedAt, boot, seq }: SweepId): string {
  return Buffer.from(`${station}.${startedAt}.${boot}.${seq}`, 'latin1').toString('base64url');
}

/** @returns  null if the text is none that `encodeSweepId` made */
export function decodeSweepId(text: string): SweepId | null {
  const match = PARTS.exec(Buffer.from(text, 'base64url').toString('latin1'));
  if (!match) return null;
  const id = { station: match[1] as string, startedAt: Number(match[2]), boot: match[3] as string, seq: Number(match[4]) };
  return Number.isSafeInteger(id.seq) && encodeSweepId(id) === text ? id : null;
}
