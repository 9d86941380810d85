import { randomFrom } from '../builders/synthetic-spectrum';
import { figureOf, type Report } from './figure';
import { aChannel, tryChannel, type OccupancyTrial } from './occupancy-trials';

const CHANNELS = 2000;
const ROUNDS = 10;

/** Share of simulated channels whose interval holds their long-run probability, of those with many samples and changes and of the others; ten times 2,000. */
export function run(report: Report, quick: boolean): Promise<void> {
  const rounds = Array.from({ length: quick ? 1 : ROUNDS }, (_, round) => {
    const random = randomFrom(5600 + round);
    return Array.from({ length: CHANNELS }, () => tryChannel(aChannel(random), random));
  });
  for (const [name, isRich] of [
    ['rich', true],
    ['poor', false],
  ] as const) {
    const groups = rounds.map((trials) => trials.filter((trial) => trial.isRich === isRich));
    report(figureOf(`occupancy.held-${name}`, 'share', groups.map(heldShare)));
    report(
      figureOf(
        `occupancy.channels-${name}`,
        'channels',
        groups.map((group) => group.length),
      ),
    );
  }
  return Promise.resolve();
}

function heldShare(trials: readonly OccupancyTrial[]): number {
  return trials.filter(({ holds }) => holds).length / trials.length;
}
