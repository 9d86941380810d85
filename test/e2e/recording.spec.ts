import { existsSync } from 'node:fs';
import * as path from 'node:path';
import type { EmissionView } from '../../src/monitoring/emissions/emission-resource';
import type { EventView } from '../../src/interference/events/event-resource';
import { SYNTHETIC_CARRIERS } from '../support/rtl-power-recording';
import { BridgedService, type Receiver } from './bridge-fixture';

const ROOT = path.join(__dirname, '..', '..');
const BIN_HZ = 80_357.12;

interface KnownRecording {
  readonly about: string;
  readonly file: string;
  /** Middles of the bins that the strong carriers lie in. */
  readonly carriersHz: readonly number[];
}

const recordings: readonly KnownRecording[] = [
  {
    about: 'a recording of the FM band by a receiver stick',
    // Its terms keep it out of the repository: it lies beside the checkout.
    file: path.join(ROOT, '..', 'shared', 'data', 'rtl_power', 'fm_stations.csv'),
    carriersHz: [88.8, 90.97, 93.22, 94.91, 97.32, 98.53, 100.62, 104.87].map((mhz) => mhz * 1e6),
  },
  {
    about: 'a made-up recording of the same shape',
    file: path.join(ROOT, 'test', 'fixtures', 'rtl_power', 'synthetic-fm.csv'),
    carriersHz: SYNTHETIC_CARRIERS,
  },
];

/** All of it is over, and not yet late. */
const ARGS = ['--replay-at', '-12m', '--tz', 'Asia/Shanghai'];

const near = <Placed extends { readonly centerHz: number }>(all: readonly Placed[], hz: number): Placed[] =>
  all.filter(({ centerHz }) => Math.abs(centerHz - hz) <= BIN_HZ);

describe.each(recordings)('$about', ({ file, carriersHz }) => {
  const isHere = existsSync(file);
  const skipped = isHere ? '' : ` (skipped: ${file} is not there)`;
  const then = isHere ? it : it.skip;

  let bridged: BridgedService;
  let receiver: Receiver;

  async function published(): Promise<EmissionView[]> {
    receiver = await bridged.receiver('R1');
    expect(await bridged.bridge('rtl-power', file, receiver, ARGS)).toEqual({ code: 0, out: '66 sweeps are acknowledged\n', err: '' });
    return bridged.judged(receiver, carriersHz, BIN_HZ);
  }

  beforeEach(async () => {
    bridged = await BridgedService.start();
  });

  afterEach(() => bridged.stop());

  then(`gives each strong carrier one event without licenses${skipped}`, async () => {
    const emissions = await published();
    const events = await bridged.events();
    for (const hz of carriersHz) {
      expect(near(emissions, hz)).toMatchObject([{ station: 'R1', judgement: 'unlicensed', fieldDbuvM: null, licenses: [] }]);
      expect(near(events, hz)).toMatchObject([{ type: 'UNLICENSED', state: 'open', prefecture: '230100' }]);
      const { stations, verdict } = near(events, hz)[0] as EventView;
      expect(stations).toMatchObject([{ code: 'R1', peakFieldDbuvM: null }]);
      expect(stations[0]?.sightings).toBeGreaterThanOrEqual(60);
      const levels = verdict.criteria.filter(({ name }) => name === 'field-strength');
      const note = expect.stringContaining('not calibrated') as string;
      expect(levels).toMatchObject([{ necessary: false, measured: null, holds: null, note }]);
    }
    // Bins of 80 kHz do not tell how wide a broadcast is.
    expect(events.filter(({ type }) => type !== 'UNLICENSED')).toEqual([]);
  });

  then.each(['180KF3E', '256KF8E'])(`gives none of them an event with licenses for %s${skipped}`, async (designator) => {
    for (const hz of carriersHz) await bridged.license(`HL-${Math.round(hz / 1e4)}`, Math.round(hz), designator);
    const emissions = await published();
    const events = await bridged.events();
    for (const hz of carriersHz) {
      const licenses = [expect.objectContaining({ number: `HL-${Math.round(hz / 1e4)}` }) as object];
      expect(near(emissions, hz)).toMatchObject([{ judgement: 'licensed', licenses }]);
      expect(near(events, hz)).toEqual([]);
    }
  });
});
