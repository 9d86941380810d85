import type { HeardCarrier, UnexplainedEmission } from './emission-and-carriers';
import { explainReceiverResponse, type ReceiverSetting, type ResponseExplanation } from './explain-receiver-response';

const CARRIER: HeardCarrier = { hz: 98e6, toleranceHz: 2000, bandwidthHz: 180e3, levelDbm: -30, on: null };
const EMISSION: UnexplainedEmission = {
  centerHz: 102e6,
  centerUncertaintyHz: 1000,
  bandwidthHz: 180e3,
  stepHz: 5e3,
  levelDbm: -80,
  heard: null,
};
const SETTING: ReceiverSetting = { tunedHz: null, intermediateHz: [], spursHz: [], retune: null };

const responses = (setting: Partial<ReceiverSetting>, centerHz = 102e6, stepHz = 5e3): ResponseExplanation[] =>
  explainReceiverResponse({ ...EMISSION, centerHz, stepHz }, [CARRIER], { ...SETTING, ...setting });

describe('a response of the receiver', () => {
  it('is the mirror of a carrier about the tuning, and moves by twice the retune', () => {
    expect(responses({ tunedHz: 100e6 })).toEqual([
      { kind: 'mirror', parent: 0, hz: 102e6, offsetHz: 0, movesAsIt: null, explains: false },
    ]);
    expect(responses({ tunedHz: 100e6, retune: { byHz: 1e6, movedHz: 2e6 } })).toMatchObject([{ movesAsIt: true, explains: true }]);
    expect(responses({ tunedHz: 100e6, retune: { byHz: 1e6, movedHz: 0 } })).toMatchObject([{ movesAsIt: false, explains: false }]);
  });

  it('is its own oscillator at the tuning, and moves with it', () => {
    expect(responses({ tunedHz: 102e6, retune: { byHz: 1e6, movedHz: 1e6 } })).toMatchObject([
      { kind: 'own-oscillator', parent: null, explains: true },
    ]);
    expect(responses({ tunedHz: 102e6, retune: { byHz: 1e6, movedHz: 2e6 } })).toMatchObject([{ explains: false }]);
  });

  it('is the image two intermediate frequencies away, or an oscillator one away, which a retune does not tell', () => {
    const retune = { byHz: 1e6, movedHz: 0 };
    expect(responses({ intermediateHz: [10.7e6], retune }, 119.4e6)).toMatchObject([
      { kind: 'image', hz: 119.4e6, movesAsIt: null, explains: false },
    ]);
    expect(responses({ intermediateHz: [10.7e6] }, 76.6e6)).toMatchObject([{ kind: 'image' }]);
    expect(responses({ intermediateHz: [10.7e6] }, 108.7e6)).toMatchObject([{ kind: 'other-oscillator', hz: 108.7e6, explains: false }]);
    expect(responses({ intermediateHz: [10.7e6] }, 87.3e6)).toMatchObject([{ kind: 'other-oscillator' }]);
  });

  it('is a line that the receiver is known to show, unless that moves', () => {
    expect(responses({ spursHz: [102.002e6] })).toMatchObject([{ kind: 'listed-spur', parent: null, explains: true }]);
    expect(responses({ spursHz: [102e6], retune: { byHz: 1e6, movedHz: 2e6 } })).toMatchObject([{ explains: false }]);
  });

  it('lies within three standard deviations and the tolerance, or half a bin', () => {
    expect(responses({ tunedHz: 100e6 }, 102e6 + 5_000)).toHaveLength(1);
    expect(responses({ tunedHz: 100e6 }, 102e6 + 5_001)).toHaveLength(0);
    expect(responses({ tunedHz: 100e6 }, 102e6 + 12_500, 25e3)).toHaveLength(1);
  });

  it.each([
    [{ tunedHz: 0 }, /^tunedHz: /],
    [{ intermediateHz: [NaN] }, /^intermediateHz: /],
    [{ spursHz: [-1] }, /^spursHz: /],
    [{ retune: { byHz: 0, movedHz: 0 } }, /^retune: /],
  ])('refuses %p', (setting, message) => {
    expect(() => responses(setting)).toThrow(message);
  });
});
