import { Injectable } from '@nestjs/common';

/** Resolves if the part can do its work now; rejects, or says false, if it cannot. */
export type HealthCheck = () => Promise<boolean | void> | boolean | void;

/** What `GET /health/ready` names, whoever answers for it. */
const REQUIRED = ['database', 'broker', 'judgement'] as const;
const LONGEST_CHECK_MS = 2_000;

/** Where the parts say how it can be seen that they work. */
@Injectable()
export class HealthIndicators {
  private readonly checks = new Map<string, HealthCheck>();

  register(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  /** Asks all parts at once. A required part that has not registered yet is not working; one that hangs is not either. */
  async ask(): Promise<Record<string, boolean>> {
    const names = new Set<string>([...REQUIRED, ...this.checks.keys()]);
    return Object.fromEntries(await Promise.all([...names].map(async (name) => [name, await this.works(name)] as const)));
  }

  private async works(name: string): Promise<boolean> {
    const check = this.checks.get(name);
    if (!check) return false;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), LONGEST_CHECK_MS)));
    try {
      const answer = await Promise.race([Promise.resolve().then(check), tooLong]);
      return answer !== false;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}
