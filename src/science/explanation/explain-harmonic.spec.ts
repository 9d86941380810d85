import * as fc from 'fast-check';
import type { HeardTransmitter, UnexplainedEmission } from './emission-and-carriers';
import { explainHarmonic, type HarmonicExplanation } from './explain-harmonic';

const ON = Uint8Array.of(1, 0, 1, 1, 0, 1);
const PARENT: HeardTransmitter = { hz: 98e6, toleranceHz: 2000, bandwidthHz: 180e3, levelDbm: -30, on: ON, powerW: 1000 };
const SECOND: UnexplainedEmission = {
  centerHz: 196e6,
  centerUncertaintyHz: 1000,
  bandwidthHz: 350e3,
  stepHz: 25e3,
  levelDbm: -85,
  heard: ON,
};

const first = (emission: Partial<UnexplainedEmission> = {}, parent: Partial<HeardTransmitter> = {}): HarmonicExplanation | undefined =>
  explainHarmonic({ ...SECOND, ...emission }, [{ ...PARENT, ...parent }])[0];

describe('a harmonic', () => {
  it('explains by frequency, width and activity together', () => {
    expect(first()).toEqual({
      multiple: 2,
      parent: 0,
      offsetHz: 0,
      arithmetic: true,
      sameActivity: true,
      attenuationDb: 55,
      exceedsLimit: true,
      explains: true,
    });
    expect(first({ heard: null })).toMatchObject({ sameActivity: null, explains: false });
    expect(first({ bandwidthHz: 16e3 })).toMatchObject({ arithmetic: false, explains: false });
    expect(first({ bandwidthHz: null })).toMatchObject({ arithmetic: null, explains: false });
  });

  it('is on with its parent and only with it', () => {
    expect(first({ heard: Uint8Array.of(1, 1, 1, 1, 1, 1) })).toMatchObject({ sameActivity: false });
    expect(first({ heard: Uint8Array.of(1, 0, 0, 0, 0, 0) })).toMatchObject({ sameActivity: false });
    expect(first({ heard: Uint8Array.of(0, 0, 0, 0, 0, 0) })).toMatchObject({ sameActivity: null });
  });

  it('breaks the limit if it is less than 70 dB or 43 + 10 log P below its parent', () => {
    expect(first({ levelDbm: -100 })).toMatchObject({ attenuationDb: 70, exceedsLimit: false });
    expect(first({ levelDbm: -99.9 })).toMatchObject({ exceedsLimit: true });
    expect(first({}, { powerW: null })).toMatchObject({ exceedsLimit: null, explains: true });
    expect(first({ levelDbm: null })).toMatchObject({ attenuationDb: null, exceedsLimit: null });
  });

  it('lies within n times the tolerance and the uncertainty', () => {
    expect(first({ centerHz: 196e6 + 10_000 })).toBeDefined();
    expect(first({ centerHz: 196e6 + 10_001 })).toBeUndefined();
    expect(first({ centerHz: 98e6 })).toBeUndefined();
    expect(first({ centerHz: 6 * 98e6 })).toBeUndefined();
  });

  it('is found for the multiples two to five of any carrier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1e6, max: 1e9 }), (multiple, hz) => {
        const found = explainHarmonic({ ...SECOND, centerHz: multiple * hz }, [PARENT, { ...PARENT, hz }]);
        expect(found).toContainEqual(expect.objectContaining({ multiple, parent: 1, offsetHz: 0 }));
      }),
    );
  });

  it('refuses bad numbers', () => {
    expect(() => first({ centerHz: 0 })).toThrow(/^centerHz: /);
    expect(() => first({}, { hz: NaN })).toThrow(/^carriers: /);
    expect(() => first({}, { powerW: -1 })).toThrow(/^power: /);
  });
});
