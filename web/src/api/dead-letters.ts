import { api } from './client';
import type { Page } from './page';

/** A message of a station that could not be taken, with the reason. */
export interface DeadLetter {
  readonly id: string;
  readonly station: string;
  readonly topic: string;
  readonly receivedAt: string;
  readonly lastReceivedAt: string;
  readonly code: string;
  readonly path?: string;
  readonly detail?: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly times: number;
}

/** The last ones of a station, newest first. */
export async function listDeadLetters(station: string, signal?: AbortSignal): Promise<readonly DeadLetter[]> {
  return (await api.get<Page<DeadLetter>>('/dead-letters', { station, limit: 50 }, signal)).items;
}
