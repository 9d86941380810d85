import type { HeardTransmitter, UnexplainedEmission } from './emission-and-carriers';
import { explainSpurious, type SpuriousExplanation } from './explain-spurious';

const ON = Uint8Array.of(1, 0, 1, 1, 0, 1);
const PARENT: HeardTransmitter = { hz: 98e6, toleranceHz: 2000, bandwidthHz: 256e3, levelDbm: -30, on: ON, powerW: 10_000 };
const SPUR: UnexplainedEmission = {
  centerHz: 99.1e6,
  centerUncertaintyHz: 1000,
  bandwidthHz: 250e3,
  stepHz: 25e3,
  levelDbm: -94,
  heard: ON,
};

const first = (emission: Partial<UnexplainedEmission> = {}, parent: Partial<HeardTransmitter> = {}): SpuriousExplanation | undefined =>
  explainSpurious({ ...SPUR, ...emission }, [{ ...PARENT, ...parent }])[0];

describe('a spurious emission', () => {
  it('explains beyond the out-of-band domain, on with its parent, 6 dB over the limit', () => {
    expect(first()).toEqual({
      parent: 0,
      offsetHz: 1.1e6,
      beyondOutOfBand: true,
      sameActivity: true,
      excessDb: 6,
      exceedsLimit: true,
      explains: true,
    });
    expect(first({ levelDbm: -94.1 })).toMatchObject({ exceedsLimit: false, explains: false });
  });

  it('begins 2.5 bandwidths from the center', () => {
    expect(first({ centerHz: 98e6 + 640_001 })).toBeDefined();
    expect(first({ centerHz: 98e6 - 640_000 })).toBeUndefined();
  });

  it('is none of a carrier that comes and goes otherwise', () => {
    expect(first({ heard: Uint8Array.of(1, 1, 1, 1, 1, 1) })).toBeUndefined();
  });

  it('says what it could not assess', () => {
    expect(first({ heard: null }, { bandwidthHz: null, powerW: null })).toMatchObject({
      beyondOutOfBand: null,
      sameActivity: null,
      exceedsLimit: null,
      explains: false,
    });
  });

  it('names the closest carrier first', () => {
    const found = explainSpurious(SPUR, [PARENT, { ...PARENT, hz: 97e6 }, { ...PARENT, hz: 100e6 }]);
    expect(found.map(({ parent }) => parent)).toEqual([2, 0, 1]);
  });

  it('refuses bad numbers', () => {
    expect(() => first({ stepHz: NaN })).toThrow(/^stepHz: /);
    expect(() => first({}, { hz: -1 })).toThrow(/^carriers: /);
  });
});
