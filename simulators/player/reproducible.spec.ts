import { createHash } from 'node:crypto';
import { aFault, aPlayer, aScenario, aSimulatedStation, ZERO } from '../../test/builders/a-station-player';
import { decodeMessage } from '../../src/monitoring/mqtt/wire/decode-message';
import type { Scenario } from '../scenario/scenario';

const STATIONS = [aSimulatedStation(), aSimulatedStation({ code: 'H02', lat: 45.9 })];
const SCENARIO = aScenario({
  stations: STATIONS,
  faults: [
    aFault({ kind: 'reorder', from: 10_000, to: 25_000 }),
    aFault({ kind: 'corrupt', from: 30_000, to: 45_000, share: 0.3 }),
    aFault({ kind: 'reboot', from: 50_000, to: 50_000 }),
    aFault({ kind: 'clock-drift', from: 0, to: Infinity, ppm: 200 }),
  ],
});

/** Hash of all that each station puts into its spool, in order. @param order  which station has its turn, of those that are not at the end */
async function hashesOf(scenario: Scenario, order: (waiting: number) => number): Promise<string[]> {
  const parts = scenario.stations.map((station) => aPlayer(scenario, station));
  const waiting = [...parts];
  while (waiting.length > 0) {
    const i = order(waiting.length);
    const part = waiting[i] as (typeof parts)[number];
    part.player.step();
    if (part.player.nextAt >= 65_000) waiting.splice(i, 1);
  }
  for (const { player } of parts) player.finish();
  const hashes = parts.map(({ spool }) => {
    const hash = createHash('sha256');
    for (const message of spool.messages()) hash.update(`${message.boot} ${message.seq} ${message.kind}`).update(spool.read(message));
    return hash.digest('hex');
  });
  await Promise.all(parts.map(({ player }) => player.stop('offline')));
  return hashes;
}

describe('a run of a scenario with an absolute start', () => {
  it('gives each station the same bytes in the same order, whoever goes first and in however many processes', async () => {
    const together = await hashesOf(SCENARIO, () => 0);
    let turn = 0;
    const inTurns = await hashesOf(SCENARIO, (waiting) => turn++ % waiting);
    const alone = await hashesOf({ ...SCENARIO, stations: [STATIONS[1] as (typeof STATIONS)[number]] }, () => 0);
    expect(inTurns).toEqual(together);
    expect(alone).toEqual([together[1]]);
    expect(together[0]).not.toBe(together[1]);
  });

  it('gives others for another seed', async () => {
    const [one, other] = [await hashesOf(SCENARIO, () => 0), await hashesOf({ ...SCENARIO, seed: 8 }, () => 0)];
    expect(other[1]).not.toBe(one[1]);
  });

  it('goes on with its numbers where it was interrupted, with the same bytes', async () => {
    const scenario = aScenario();
    const [whole, later] = [aPlayer(scenario), aPlayer(scenario)];
    later.player.continueAt(60_000);
    while (whole.player.nextAt < 120_000) whole.player.step();
    while (later.player.nextAt < 120_000) later.player.step();
    const bytesOf = ({ spool }: typeof whole): string[] => [...spool.messages()].map((message) => spool.read(message).toString('hex'));
    const tail = bytesOf(later);
    expect(tail.length).toBeGreaterThanOrEqual(60);
    expect(bytesOf(whole).slice(-tail.length)).toEqual(tail);
    await Promise.all([whole, later].map(({ player }) => player.stop('offline')));
  });
});

describe('what a station does by itself', () => {
  it('is a sweep of each band on time, and once a minute a measurement and a bearing of what it hears', async () => {
    const { player, spool } = aPlayer(aScenario());
    while (player.nextAt < 300_000) player.step();
    const messages = [...spool.messages()].map((message) => ({ ...message, decoded: decodeMessage(message.kind, spool.read(message)) }));
    expect(messages.every(({ decoded }) => decoded.kind !== 'rejected')).toBe(true);
    const of = (kind: string): typeof messages => messages.filter((message) => message.kind === kind);
    expect(of('sweep').map(({ capturedAt }) => capturedAt - ZERO)).toEqual(Array.from({ length: 300 }, (_, i) => i * 1_000));
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, i) => i));
    // An emission that has been there all the time is looked at in one of five rounds.
    expect(of('bearing')).toHaveLength(1);
    expect(of('measurement')).toHaveLength(1);
    const { decoded } = of('measurement')[0] as (typeof messages)[number];
    expect(decoded).toMatchObject({ body: { modulation: 'FSK', centerHz: 151e6, frequencyHz: expect.closeTo(151e6, -3) as number } });
    await player.stop('offline');
  });
});
