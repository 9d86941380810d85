import { MINUTE_MS } from '../../src/shared/time';
import { playCampaign, type CampaignResult, type Strike } from '../faults/campaign';
import type { FleetPlan } from '../faults/fleet';
import { hasMosquitto } from '../support/mosquitto';

const NONE = { lost: 0, twice: 0, unexpected: 0, badLost: 0, goodRejected: 0 };
const STRIKES: readonly Strike[] = [
  [4_000, 'service'],
  [12_000, 'service'],
];

/** 20 s at 100 sweeps a second, one message in ten a bad one; the service is killed twice. */
function play(broker: boolean): Promise<CampaignResult> {
  const start = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - 20 * MINUTE_MS;
  const plan: FleetPlan = { stations: 10, sweepsPerStation: 200, rate: 100, start, bad: 'always' };
  return playCampaign({ database: false, broker }, plan, STRIKES);
}

it('loses nothing and stores nothing twice when the service is killed, on the embedded broker', async () => {
  const { sent, stored } = await play(false);
  expect({ sent, stored }).toEqual({ sent: 2_000, stored: NONE });
}, 180_000);

(hasMosquitto ? it : it.skip)(
  'loses nothing and stores nothing twice when the service is killed, on Mosquitto',
  async () => {
    const { sent, stored } = await play(true);
    expect({ sent, stored }).toEqual({ sent: 2_000, stored: NONE });
  },
  180_000,
);
