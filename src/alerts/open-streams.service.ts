import { Injectable } from '@nestjs/common';
import { DomainError } from '../shared/errors';

/** More tabs than anybody has open; whoever asks for more would wear the service out. */
const MOST_PER_USER = 20;
const RETRY_AFTER_SECONDS = 10;

/** Counts the streams that each user has open. */
@Injectable()
export class OpenStreams {
  private readonly counts = new Map<string, number>();

  /**
   * @returns  to be called when the stream ends
   * @throws DomainError `live.too-many-streams`
   */
  open(userId: string): () => void {
    const count = this.counts.get(userId) ?? 0;
    if (count >= MOST_PER_USER) {
      throw new DomainError('too-many', 'live.too-many-streams', `At most ${MOST_PER_USER} live streams may be open for one user.`, {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      });
    }
    this.counts.set(userId, count + 1);
    return () => this.close(userId);
  }

  private close(userId: string): void {
    const left = (this.counts.get(userId) ?? 1) - 1;
    if (left > 0) this.counts.set(userId, left);
    else this.counts.delete(userId);
  }
}
