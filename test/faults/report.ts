import type { CampaignResult } from './campaign';
import { differences, type JudgedEvent } from './judgements';
import { BLACK_BROADCAST_HZ, MOBILE_HZ } from './made-air';

const MOST_MEMORY = 512 * 1024 * 1024;
const MOST_SLOWER = 1.2;
const NEAR_HZ = 100_000;

/** Says what campaigns have come to, and whether it is as it must be. */
export class Report {
  isGood = true;

  constructor(private readonly name: string) {
    console.log(`\n== ${name} parts ==`);
  }

  tellUndisturbed(result: CampaignResult): void {
    this.tellCommon('undisturbed', result);
    this.tellOffenders(result.events);
    console.log(`  publish to ack: ${shown(times(result))}`);
  }

  tellSpoiled(result: CampaignResult, expected: readonly JudgedEvent[]): void {
    this.tellCommon('one in ten messages bad, by turns of five seconds', result);
    const [among, alone] = [times(result, true), times(result, false)];
    console.log(`  publish to ack of the good among bad ones: ${shown(among)}`);
    console.log(`  publish to ack of the good without them:   ${shown(alone)}`);
    for (const share of [0.5, 0.95]) {
      const ratio = quantile(among, share) / quantile(alone, share);
      this.check(`p${100 * share} ${ratio.toFixed(2)} times that without bad ones (at most ${MOST_SLOWER})`, ratio <= MOST_SLOWER);
    }
    this.tellJudgements(result.events, expected);
  }

  tellStruck(result: CampaignResult, expected: readonly JudgedEvent[]): void {
    this.tellCommon('one in ten messages bad, parts killed', result);
    for (const { fault, upAfterMs, ackAfterMs } of result.strikes) {
      console.log(`  killed ${fault}: up again after ${seconds(upAfterMs)}, next acknowledgement after ${seconds(ackAfterMs)}`);
    }
    console.log(`  all acknowledged ${seconds(result.drainMs)} after the last sweep, all judged after ${seconds(result.judgedMs)}`);
    this.tellOffenders(result.events);
    this.tellJudgements(result.events, expected);
  }

  private tellCommon(title: string, { sent, bad, stored, peakMemory }: CampaignResult): void {
    console.log(`${title}: ${sent} sweeps, ${bad} bad messages`);
    const { lost, twice, unexpected, badLost, goodRejected } = stored;
    this.check(`${lost} lost, ${twice} stored twice, ${unexpected} unexpected`, lost + twice + unexpected === 0);
    this.check(
      `${badLost} bad ones not dead-lettered under their code, ${goodRejected} good ones dead-lettered`,
      badLost + goodRejected === 0,
    );
    this.check(`at most ${(peakMemory / 2 ** 20).toFixed(0)} MiB of memory (less than 512)`, peakMemory < MOST_MEMORY);
  }

  private tellOffenders(events: readonly JudgedEvent[]): void {
    const isOpen = (type: string, centerHz: number): boolean =>
      events.some((event) => event.type === type && event.state === 'open' && Math.abs(event.centerHz - centerHz) < NEAR_HZ);
    this.check('the black broadcast has an open event', isOpen('BLACK_BROADCAST', BLACK_BROADCAST_HZ));
    this.check('the unlicensed mobile has an open event', isOpen('UNLICENSED', MOBILE_HZ));
  }

  private tellJudgements(events: readonly JudgedEvent[], expected: readonly JudgedEvent[]): void {
    const found = differences(events, expected);
    this.check(`${events.length} events judged as in the undisturbed run`, found.length === 0);
    for (const difference of found) console.log(`      ${difference}`);
  }

  private check(sentence: string, holds: boolean): void {
    if (!holds) this.isGood = false;
    console.log(`  ${holds ? 'ok  ' : 'FAIL'} ${this.name}: ${sentence}`);
  }
}

/** Milliseconds from taking a sweep to its acknowledgement, rising. */
function times({ confirmations }: CampaignResult, amongBad?: boolean): number[] {
  const chosen = confirmations.filter((confirmation) => amongBad === undefined || confirmation.amongBad === amongBad);
  return chosen.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
}

function shown(rising: readonly number[]): string {
  const figures = [0.5, 0.95, 0.99].map((share) => `p${100 * share} ${quantile(rising, share).toFixed(0)} ms`);
  return `${figures.join(', ')} (n ${rising.length})`;
}

function quantile(rising: readonly number[], share: number): number {
  return rising[Math.floor(rising.length * share)] as number;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
