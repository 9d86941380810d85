import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { syntheticRecording } from '../../test/support/rtl-power-recording';
import { emptyReport, readSweeps, type RecordedSweep } from './read-sweeps';

const ROOT = path.join(__dirname, '..', '..');
const FIXTURE = path.join(ROOT, 'test', 'fixtures', 'rtl_power', 'synthetic-fm.csv');
/** Its terms keep it out of the repository: it lies beside the checkout. */
const RECORDING = path.join(ROOT, '..', 'shared', 'data', 'rtl_power', 'fm_stations.csv');

async function sweepsOf(text: string, report = emptyReport()): Promise<RecordedSweep[]> {
  const sweeps: RecordedSweep[] = [];
  for await (const sweep of readSweeps(text.split('\n'), 'rtl-power', 'Asia/Shanghai', report)) sweeps.push(sweep);
  return sweeps;
}

describe('a recording of rtl_power', () => {
  it('in the repository is what its generator makes', () => expect(readFileSync(FIXTURE, 'utf8')).toBe(syntheticRecording()));

  it('of our own has 66 sweeps of 224 bins, 10 s apart', async () => {
    const sweeps = await sweepsOf(readFileSync(FIXTURE, 'utf8'));
    expect(sweeps).toHaveLength(66);
    expect(sweeps[0]).toMatchObject({ startedAt: Date.UTC(2017, 4, 6, 1, 30), durationMs: 10_000 });
    for (const { pieces } of sweeps) expect(pieces).toMatchObject([{ startHz: 88e6, stepHz: 80_357.12, averages: 192 }]);
    for (const { pieces } of sweeps) expect(pieces[0]?.levels).toHaveLength(224);
  });

  it('may be interrupted by other lines and end in the middle of one: those are counted', async () => {
    const report = emptyReport();
    const cut = `Tuner gain set to automatic.\n# comment\n\n${syntheticRecording().slice(0, -150)}`;
    const sweeps = await sweepsOf(cut, report);
    expect(sweeps).toHaveLength(66);
    expect(sweeps.at(-1)?.pieces[0]?.levels).toHaveLength(6 * 32);
    expect(report.skipped).toEqual({ count: 2, first: 1 });
  });

  it('may end its lines as Windows does, and begin with a mark of its encoding', async () => {
    const report = emptyReport();
    const sweeps = await sweepsOf(`\uFEFF${syntheticRecording().replaceAll('\n', '\r\n')}`, report);
    expect(sweeps).toEqual(await sweepsOf(syntheticRecording()));
    expect(report).toEqual(emptyReport());
  });

  it('may hold several passes under one time stamp: the first counts, and the others are counted', async () => {
    const row = (level: string): string => `2024-05-06, 12:00:00, 88000000, 88300000, 100000, 30, ${level}, -2, -3, -3`;
    const report = emptyReport();
    const sweeps = await sweepsOf([row('-1'), row('-7'), row('-8')].join('\n'), report);
    expect(sweeps.map(({ pieces }) => pieces.map(({ levels }) => levels))).toEqual([[[-1, -2, -3]]]);
    expect(report.repeated).toEqual({ count: 2, first: 2 });
    const holed = emptyReport();
    const [sweep] = await sweepsOf([row('nan'), row('-7'), row('-8')].join('\n'), holed);
    expect(sweep?.pieces[0]?.levels).toEqual([-7, -2, -3]);
    expect(holed.repeated).toEqual({ count: 1, first: 3 });
  });

  it('is taken as its clock shows it: over midnight, and where the clock was put back', async () => {
    const row = (date: string, time: string): string => `${date}, ${time}, 88000000, 88300000, 100000, 30, -1, -2, -3, -3`;
    const stamps = [
      ['2024-05-06', '23:59:50'],
      ['2024-05-07', '00:00:00'],
      ['2024-05-06', '23:58:00'],
      ['2024-05-06', '23:58:10'],
    ] as const;
    const sweeps = await sweepsOf(stamps.map(([date, time]) => row(date, time)).join('\n'));
    expect(sweeps.map(({ startedAt, durationMs }) => [new Date(startedAt).toISOString(), durationMs])).toEqual([
      ['2024-05-06T15:59:50.000Z', 10_000],
      ['2024-05-06T16:00:00.000Z', 10_000],
      ['2024-05-06T15:58:00.000Z', 10_000],
      ['2024-05-06T15:58:10.000Z', 10_000],
    ]);
  });

  const isHere = existsSync(RECORDING);
  (isHere ? it : it.skip)(
    `of a real receiver is read as it was counted by hand${isHere ? '' : ` (skipped: ${RECORDING} is not there)`}`,
    async () => {
      const sweeps = await sweepsOf(readFileSync(RECORDING, 'utf8'));
      expect(sweeps).toHaveLength(66);
      expect(sweeps[0]?.startedAt).toBe(Date.parse('2017-02-03T11:45:28+08:00'));
      expect(sweeps.at(-1)?.startedAt).toBe(Date.parse('2017-02-03T11:56:18+08:00'));
      const [, ...counted] = readFileSync(path.join(path.dirname(RECORDING), 'ref_bin_stats.csv'), 'utf8')
        .trim()
        .split('\n');
      for (const line of counted) {
        const [hz, n, mean] = line.split(',').map(Number) as [number, number, number];
        const levels = sweeps
          .flatMap(({ pieces }) => pieces)
          .map((piece) => piece.levels[Math.round((hz - piece.startHz) / piece.stepHz)] as number);
        expect(levels).toHaveLength(n);
        expect(levels.reduce((sum, level) => sum + level, 0) / n).toBeCloseTo(mean, 3);
      }
    },
  );
});
