import { Injectable } from '@nestjs/common';
import { Subject, type Observable } from 'rxjs';

export interface Waking {
  /** What was committed will not stay in memory for long. */
  readonly isUrgent: boolean;
}

/** Tells the judge in this process that marks have been committed; a judge elsewhere finds them by looking. */
@Injectable()
export class JudgementTrigger {
  private readonly wakings = new Subject<Waking>();

  readonly woken$: Observable<Waking> = this.wakings.asObservable();

  wake(waking: Waking): void {
    this.wakings.next(waking);
  }
}
