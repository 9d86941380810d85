import { BROADCAST_RULES, splitRuleAt, steadied } from './split-rule';

describe('splitRuleAt', () => {
  it('knows broadcasting, and elsewhere the raster it is given', () => {
    expect(splitRuleAt(87e6, BROADCAST_RULES, 12_500).wideValleyDb).toBe(3);
    expect(splitRuleAt(108e6, BROADCAST_RULES, 12_500)).toMatchObject({ spacingHz: 12_500, valleyDb: 6, wideSpacingHz: Infinity });
    expect(splitRuleAt(108e6, BROADCAST_RULES, 12_500).wholeChannelHz).toBeUndefined();
    expect(splitRuleAt(498e6, BROADCAST_RULES, 12_500).wholeChannelHz).toBe(8e6);
  });
});

describe('steadied', () => {
  const rule = splitRuleAt(98e6, BROADCAST_RULES, 12_500);

  // 6 · 4.343/√M: 26.1 dB of one power sample, 6.5 dB of 16, 2.6 dB of 100.
  it('asks of few averages for a valley that the noise does not make', () => {
    expect(steadied(rule, 1).valleyDb).toBeCloseTo(26.06, 2);
    expect(steadied(rule, 16)).toMatchObject({
      valleyDb: expect.closeTo(6.51, 2) as number,
      wideValleyDb: expect.closeTo(6.51, 2) as number,
    });
  });

  it('leaves the rule as it is where there are many', () => {
    expect(steadied(rule, 100)).toEqual(rule);
  });
});
