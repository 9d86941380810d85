import type { DataSource } from 'typeorm';
import type { Clock } from '../shared/clock';
import type { Instant } from '../shared/units';

export class WallClock implements Clock {
  now(): Instant {
    return Date.now();
  }
}

/** Stands where the player has put it, and goes on from there after a restart; before the first word it stands where the first message puts it. */
export class ReplayClock implements Clock {
  private at: Instant | null = null;

  constructor(private readonly source: DataSource) {}

  /** 1970 until a time was told: before that nothing is late and nothing is over. */
  now(): Instant {
    return this.at ?? 0;
  }

  get isSet(): boolean {
    return this.at !== null;
  }

  async restore(): Promise<void> {
    const [row] = await this.source.query<{ now_at: Date }[]>('SELECT now_at FROM service_clock');
    this.at = row ? row.now_at.getTime() : null;
  }

  /** Puts the clock forward; never back. */
  async advance(to: Instant): Promise<Instant> {
    if (this.at !== null && to <= this.at) return this.at;
    await this.source.query(
      `INSERT INTO service_clock (now_at) VALUES (to_timestamp($1 / 1000.0))
       ON CONFLICT (only_row) DO UPDATE SET now_at = greatest(service_clock.now_at, excluded.now_at)`,
      [to],
    );
    this.at = to;
    return to;
  }
}
