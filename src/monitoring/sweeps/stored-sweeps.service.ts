import { Injectable } from '@nestjs/common';
import { Subject, type Observable } from 'rxjs';
import type { Sweep } from './sweep';

export interface SweepNotice {
  /** The monitoring station's code. */
  readonly station: string;
  readonly prefecture: string;
  readonly sweep: Sweep;
}

/** Tells of sweeps that were just committed, for whoever looks on; nothing depends on it. */
@Injectable()
export class StoredSweeps {
  private readonly notices = new Subject<SweepNotice>();

  readonly stored$: Observable<SweepNotice> = this.notices.asObservable();

  /** Whoever keeps levels copies them: they may be written over afterwards. */
  announce({ code, prefecture }: { readonly code: string; readonly prefecture: string }, sweep: Sweep): void {
    if (this.notices.observed) this.notices.next({ station: code, prefecture, sweep });
  }
}
