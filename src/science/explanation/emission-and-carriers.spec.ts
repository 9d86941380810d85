import { allOf, haveSameActivity, isAboutAsWide, type HeardCarrier, type UnexplainedEmission } from './emission-and-carriers';

const EMISSION: UnexplainedEmission = {
  centerHz: 1e8,
  centerUncertaintyHz: 0,
  bandwidthHz: 100e3,
  stepHz: 10e3,
  levelDbm: null,
  heard: null,
};
const CARRIER: HeardCarrier = { hz: 1e8, toleranceHz: 0, bandwidthHz: null, levelDbm: null, on: null };

describe('an emission that wants an explanation', () => {
  it.each([
    [220e3, true],
    [221e3, false],
    [45e3, true],
    [44e3, false],
    [null, null],
  ])('100 kHz wide, give or take 10 kHz, is about as wide as %p: %p', (expected, answer) => {
    expect(isAboutAsWide(EMISSION, expected)).toBe(answer);
  });

  it('has the activity of a carrier if each is heard with the other', () => {
    const on = Uint8Array.of(1, 0, 1);
    expect(haveSameActivity({ ...EMISSION, heard: on }, { ...CARRIER, on })).toBe(true);
    expect(haveSameActivity({ ...EMISSION, heard: on }, { ...CARRIER, on: Uint8Array.of(1, 1, 1) })).toBe(false);
    expect(haveSameActivity({ ...EMISSION, heard: Uint8Array.of(1, 1, 1) }, { ...CARRIER, on })).toBe(false);
    expect(haveSameActivity(EMISSION, { ...CARRIER, on })).toBeNull();
  });

  it('is explained by conditions that all hold; one that does not is enough against it', () => {
    expect(allOf(true, true)).toBe(true);
    expect(allOf(true, null)).toBeNull();
    expect(allOf(false, null)).toBe(false);
  });
});
