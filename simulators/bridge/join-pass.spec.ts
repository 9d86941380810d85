import { isOfPass, type Pass } from './join-pass';
import type { ToolRow } from './tool-row';

const aRow = (firstHz: number, bins = 5): ToolRow => ({
  ...{ date: '2024-01-01', time: '00:00:00', stepHz: 1e6, averages: 1 },
  firstHz,
  levels: new Array<number>(bins).fill(0),
});
const aPass = (...firstHz: number[]): Pass => ({ startedAt: 0, rows: firstHz.map((hz) => aRow(hz)), stamp: 'a', at: 0 });

describe('rows of one time stamp', () => {
  it.each(['rtl-power', 'hackrf-sweep', 'soapy-power'] as const)('are one pass of %s, wherever they look', (tool) => {
    expect(isOfPass(aPass(100e6), aRow(900e6), 'a', 0, tool)).toBe(true);
  });
});

describe('rows of another time stamp', () => {
  it('are another pass of rtl_power, which stamps a pass once', () => {
    expect(isOfPass(aPass(100e6), aRow(105e6), 'b', 1_000, 'rtl-power')).toBe(false);
  });

  it('are the next hop of soapy_power where they begin at the end of the one before', () => {
    expect(isOfPass(aPass(100e6), aRow(105e6), 'b', 1_000, 'soapy-power')).toBe(true);
    expect(isOfPass(aPass(100e6), aRow(104e6), 'b', 1_000, 'soapy-power')).toBe(true);
    expect(isOfPass(aPass(100e6), aRow(107e6), 'b', 1_000, 'soapy-power')).toBe(false);
    expect(isOfPass(aPass(100e6), aRow(105e6), 'b', 61_000, 'soapy-power')).toBe(false);
  });

  it('are the next pass where they look again', () => {
    expect(isOfPass(aPass(100e6, 105e6), aRow(100e6), 'b', 1_000, 'soapy-power')).toBe(false);
    expect(isOfPass(aPass(100e6, 105e6), aRow(105e6), 'b', 1_000, 'hackrf-sweep')).toBe(false);
  });

  it('fill the gap that hackrf_sweep has left, or go on behind it', () => {
    expect(isOfPass(aPass(100e6, 110e6), aRow(105e6), 'b', 200, 'hackrf-sweep')).toBe(true);
    expect(isOfPass(aPass(100e6, 110e6), aRow(120e6), 'b', 200, 'hackrf-sweep')).toBe(true);
    expect(isOfPass(aPass(100e6, 110e6), aRow(140e6), 'b', 200, 'hackrf-sweep')).toBe(false);
    expect(isOfPass(aPass(100e6, 110e6), aRow(105e6), 'b', 1_200, 'hackrf-sweep')).toBe(false);
  });

  it('are another pass when the clock was put back', () => {
    expect(isOfPass(aPass(100e6), aRow(105e6), 'b', -1, 'soapy-power')).toBe(false);
  });
});
