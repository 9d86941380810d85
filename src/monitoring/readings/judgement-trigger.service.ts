import { Injectable } from '@nestjs/common';
import { Subject, type Observable } from 'rxjs';

/** Tells the judge in this process that marks have been committed; a judge elsewhere finds them by looking. */
@Injectable()
export class JudgementTrigger {
  private readonly wakings = new Subject<void>();

  readonly woken$: Observable<void> = this.wakings.asObservable();

  wake(): void {
    this.wakings.next();
  }
}
