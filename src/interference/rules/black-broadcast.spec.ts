import { aHeard } from '../../../test/builders/a-heard';
import { aJudgedSpan } from '../../../test/builders/a-judged-span';
import { aRuleInput, criterionOf } from '../../../test/builders/a-rule-input';
import type { Emission } from '../../monitoring/emissions/emission';
import { blackBroadcast } from './black-broadcast';
import { holds } from './rule';

const by = (emission: Partial<Emission>): ReturnType<typeof blackBroadcast> => blackBroadcast(aRuleInput({ group: [aHeard(emission)] }));
const second = (emission: Partial<Emission> = {}, calibrated = true): ReturnType<typeof aHeard> =>
  aHeard(emission, { id: 2, code: 'H02', calibrated });

it('speaks of a broadcast in the FM band that no license explains', () => {
  const ground = by({});
  expect(ground).toMatchObject({ type: 'BLACK_BROADCAST', severity: 2 });
  expect(holds(ground)).toBe(true);
});

it.each([
  [87e6 - 1, false],
  [87e6, true],
  [108e6 - 1, true],
  [108e6, false],
])('is about 87 to 108 MHz: %p Hz %p', (centerHz, expected) => {
  expect(holds(by({ centerHz }))).toBe(expected);
});

// docs/science.md 6.2: W + 2 steps ≥ 100 kHz, W − 2 steps ≤ 300 kHz.
it.each([
  [25_000, 50_000, true],
  [25_000, 49_999, false],
  [25_000, 350_000, true],
  [25_000, 350_001, false],
  [50_000, 1, true],
  [50_000, 400_000, true],
  [10_000, 79_999, false],
  [10_000, 80_000, true],
])('by bins of %p Hz, a −20 dB width of %p Hz: %p', (stepHz, width20Hz, expected) => {
  expect(holds(by({ stepHz, width20Hz }))).toBe(expected);
});

it('gives the measured width, its limits, and the two steps that it may be wrong by', () => {
  const ground = by({ width20Hz: 120_000 });
  expect(criterionOf(ground, 'broadcast-width-least')).toMatchObject({
    measured: 120_000,
    limit: 100_000,
    margin: 70_000,
    uncertainty: 50_000,
    unit: 'Hz',
    necessary: true,
  });
  expect(criterionOf(ground, 'broadcast-width-most')).toMatchObject({ measured: 120_000, limit: 300_000, margin: 230_000 });
});

it.each<[string, Partial<Emission>]>([
  ['bins are wider than 50 kHz', { stepHz: 50_001 }],
  ['the signal stands less than 20 dB above the floor', { width20Hz: null }],
  ['it was seen at the edge of a sweep only', { truncated: true }],
])('is blocked, not denied, where the width cannot be told because %s', (_, emission) => {
  const ground = by(emission);
  expect(holds(ground)).toBe(false);
  for (const name of ['broadcast-width-least', 'broadcast-width-most']) {
    expect(criterionOf(ground, name)).toMatchObject({ necessary: true, measured: null, holds: null, note: expect.any(String) as string });
  }
});

it('takes the width from the strongest station that can tell it', () => {
  const input = aRuleInput({ group: [aHeard({ width20Hz: null, level: 60 }), second({ width20Hz: 200_000 })] });
  expect(criterionOf(blackBroadcast(input), 'broadcast-width-least')).toMatchObject({ measured: 200_000, holds: true });
});

it('is not about what a license explains', () => {
  expect(holds(blackBroadcast(aRuleInput({ spans: [aJudgedSpan('unlicensed', { bestScore: 0.3 })] })))).toBe(false);
});

describe('reception', () => {
  it('of 40 dBµV/m at one calibrated station is enough', () => {
    expect(holds(by({ level: 40 }))).toBe(true);
    expect(holds(by({ level: 39.9 }))).toBe(false);
    expect(criterionOf(by({ level: 40 }), 'field-strength')).toMatchObject({ necessary: true, holds: true });
    expect(criterionOf(by({ level: 40 }), 'stations-hearing')).toMatchObject({ necessary: false, measured: 1 });
  });

  it('below that needs a second station that hears it 8 dB above the noise', () => {
    const weak = (snrDb: number): boolean =>
      holds(blackBroadcast(aRuleInput({ group: [aHeard({ level: 30 }), second({ level: 25, snrDb })] })));
    expect(weak(8)).toBe(true);
    expect(weak(7.9)).toBe(false);
    expect(criterionOf(by({ level: 30 }), 'stations-hearing')).toMatchObject({ necessary: true, measured: 1, limit: 2, holds: false });
    expect(criterionOf(by({ level: 30 }), 'field-strength')).toMatchObject({ necessary: false, holds: false });
  });

  it('at an uncalibrated station counts by the number of stations alone', () => {
    const relative = { unit: 'dBm', level: 0 } as const;
    const alone = aHeard(relative, { calibrated: false });
    expect(holds(blackBroadcast(aRuleInput({ group: [alone] })))).toBe(false);
    expect(holds(blackBroadcast(aRuleInput({ group: [alone, second(relative, false)] })))).toBe(true);
  });

  it('counts a station that hears it in two bands once', () => {
    const again = aHeard({ level: 30, bandId: 2 });
    expect(criterionOf(blackBroadcast(aRuleInput({ group: [aHeard({ level: 30 }), again] })), 'stations-hearing').measured).toBe(1);
  });
});

it('says that neither the modulation nor the airband was looked at', () => {
  for (const name of ['modulation', 'spurious-in-airband']) {
    expect(criterionOf(by({}), name)).toMatchObject({ necessary: false, measured: null, holds: null, note: expect.any(String) as string });
  }
});
