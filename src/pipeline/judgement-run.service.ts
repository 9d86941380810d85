import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Database } from '../config/database.service';
import type { Transaction } from '../config/transaction';
import { TrackingService } from '../monitoring/emissions/tracking.service';
import { CLOCK, type Clock } from '../shared/clock';
import { JUDGE, type Judge } from './judge';
import { JudgementLease } from './judgement-lease.repository';
import { WaitingMarks, type TakenMarks } from './waiting-marks.repository';

/** How many marks were worked off; `busy` if another process judges. */
export type RunResult = number | 'busy';

/** The judge's work in the order of its steps, all in one transaction: marks, minutes, emissions, verdicts. */
@Injectable()
export class JudgementRun {
  /** Which judge this is: another process is another judge. */
  private readonly holder = randomUUID();

  constructor(
    private readonly database: Database,
    private readonly lease: JudgementLease,
    private readonly marks: WaitingMarks,
    private readonly tracking: TrackingService,
    @Inject(JUDGE) private readonly judge: Judge,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Works the oldest marks off; none means to look at the clock alone. */
  some(limit: number, except: readonly string[]): Promise<RunResult> {
    return this.run((tx) => this.marks.take(tx, limit, except));
  }

  one(id: string): Promise<RunResult> {
    return this.run((tx) => this.marks.takeOne(tx, id));
  }

  areMarksWaiting(except: readonly string[]): Promise<boolean> {
    return this.marks.areWaiting(this.database, except);
  }

  oldestMark(except: readonly string[]): Promise<string | null> {
    return this.marks.oldest(this.database, except);
  }

  release(): Promise<void> {
    return this.lease.release(this.database, this.holder);
  }

  lastTurn(): ReturnType<JudgementLease['lastTurn']> {
    return this.lease.lastTurn(this.database);
  }

  private async run(take: (tx: Transaction) => Promise<TakenMarks>): Promise<RunResult> {
    try {
      return await this.database.transaction(async (tx) => {
        const turn = await this.lease.take(tx, this.holder);
        if (turn === 'busy') return turn;
        if (turn === 'taken-over') this.forget();
        const { ids, sweeps, registers } = await take(tx);
        const emissions = await this.tracking.update(tx, sweeps);
        await this.judge.judge(tx, { emissions, registers }, this.clock.now());
        return ids.length;
      });
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  private forget(): void {
    this.tracking.forget();
    this.judge.forget();
  }
}
