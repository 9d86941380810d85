import { BROADCAST_RULES, splitRuleAt } from './split-rule';

describe('splitRuleAt', () => {
  it('knows broadcasting, and elsewhere the raster it is given', () => {
    expect(splitRuleAt(87e6, BROADCAST_RULES, 12_500).wideValleyDb).toBe(3);
    expect(splitRuleAt(108e6, BROADCAST_RULES, 12_500)).toMatchObject({ spacingHz: 12_500, valleyDb: 6, wideSpacingHz: Infinity });
    expect(splitRuleAt(108e6, BROADCAST_RULES, 12_500).wholeChannelHz).toBeUndefined();
    expect(splitRuleAt(498e6, BROADCAST_RULES, 12_500).wholeChannelHz).toBe(8e6);
  });
});
