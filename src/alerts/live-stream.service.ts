import { Injectable } from '@nestjs/common';
import { merge, Observable, takeUntil } from 'rxjs';
import { canSee, type SignedInUser } from '../access/signed-in-user';
import type { Frame } from './frame';
import { LiveFeed } from './live-feed.service';
import type { OutboxRow } from './outbox-row';
import { OutboxRowsRepository } from './outbox-rows.repository';
import { SweepFrames } from './sweep-frames.service';

export interface LiveRequest {
  readonly user: SignedInUser;
  /** Only this prefecture; undefined for all that the user may see. */
  readonly prefecture?: string;
  readonly topics: ReadonlySet<'event' | 'station' | 'sweep'>;
  readonly lastEventId?: number;
}

const PAGE = 500;

/** What one connected console is told: first what it has missed, then what happens. */
@Injectable()
export class LiveStream {
  constructor(
    private readonly feed: LiveFeed,
    private readonly outbox: OutboxRowsRepository,
    private readonly sweeps: SweepFrames,
  ) {}

  of(request: LiveRequest): Observable<Frame> {
    const wants = (prefecture: string): boolean =>
      canSee(request.user, prefecture) && (request.prefecture === undefined || request.prefecture === prefecture);
    const lines = this.lines(request, wants);
    const all = request.topics.has('sweep') ? merge(lines, this.sweeps.visible(wants)) : lines;
    return all.pipe(takeUntil(this.feed.end$));
  }

  /**
   * New lines are held back while the missed ones are read from the table, so that none falls between the two;
   * the numbers tell which have been told already.
   */
  private lines(request: LiveRequest, wants: (prefecture: string) => boolean): Observable<Frame> {
    return new Observable((subscriber) => {
      let told = request.lastEventId ?? 0;
      let held: OutboxRow[] | null = [];
      const tell = (row: OutboxRow): void => {
        if (row.id <= told) return;
        told = row.id;
        if (request.topics.has(row.kind) && wants(row.prefecture)) subscriber.next({ id: row.id, event: row.kind, data: row.payload });
      };
      const following = this.feed.line$.subscribe({
        next: (row) => (held ? held.push(row) : tell(row)),
        complete: () => subscriber.complete(),
      });
      const release = (): void => {
        held?.forEach(tell);
        held = null;
      };
      const reset = (last: number): void => {
        told = last;
        subscriber.next({ id: last, event: 'reset', data: {} });
      };
      const missed = request.lastEventId === undefined ? Promise.resolve() : this.missed(request.lastEventId, { tell, reset }, subscriber);
      missed.then(release, (error: unknown) => subscriber.error(error));
      return () => following.unsubscribe();
    });
  }

  private async missed(
    lastEventId: number,
    { tell, reset }: { tell: (row: OutboxRow) => void; reset: (last: number) => void },
    subscriber: { readonly closed: boolean },
  ): Promise<void> {
    const [firstKept, last] = [await this.outbox.firstKeptId(), await this.outbox.lastId()];
    if (lastEventId < firstKept - 1 || lastEventId > last) {
      reset(last);
      return;
    }
    for (let position = lastEventId; !subscriber.closed;) {
      const rows = await this.outbox.after(position, PAGE);
      rows.forEach(tell);
      if (rows.length < PAGE) return;
      position = (rows.at(-1) as OutboxRow).id;
    }
  }
}
