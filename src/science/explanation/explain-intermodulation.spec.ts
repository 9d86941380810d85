import * as fc from 'fast-check';
import type { HeardCarrier, UnexplainedEmission } from './emission-and-carriers';
import { explainIntermodulation, type IntermodulationExplanation, type ReceiverEvidence } from './explain-intermodulation';
import { intermodulationLevel } from './intermodulation-level';

const ALWAYS = Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
const carrier = (hz: number, changes: Partial<HeardCarrier> = {}): HeardCarrier => ({
  hz,
  toleranceHz: 2000,
  bandwidthHz: 180e3,
  levelDbm: -30,
  on: ALWAYS,
  ...changes,
});
/** 2 · 104.3 − 98.1 MHz, as a receiver with an intercept point of −5 dBm makes it. */
const GHOST: UnexplainedEmission = {
  centerHz: 110.5e6,
  centerUncertaintyHz: 1000,
  bandwidthHz: 500e3,
  stepHz: 25e3,
  levelDbm: -80,
  heard: ALWAYS,
};
const PARENTS = [carrier(98.1e6), carrier(104.3e6)];
const NOTHING_KNOWN: ReceiverEvidence = { iip3Dbm: null, slope: null, secondStation: null };

const first = (
  emission: Partial<UnexplainedEmission> = {},
  receiver: Partial<ReceiverEvidence> = {},
  carriers: readonly HeardCarrier[] = PARENTS,
): IntermodulationExplanation | undefined =>
  explainIntermodulation({ ...GHOST, ...emission }, carriers, { ...NOTHING_KNOWN, ...receiver })[0];

describe('intermodulation', () => {
  it('does not explain by arithmetic alone, nor with the parents on', () => {
    expect(first({ heard: null })).toMatchObject({ arithmetic: true, parentsOn: null, inReceiver: null, explains: false });
    expect(first()).toMatchObject({ arithmetic: true, parentsOn: true, inReceiver: null, origin: null, explains: false });
  });

  it('explains with the parents on and the level that the intercept point gives, within 6 dB', () => {
    expect(first({}, { iip3Dbm: -5 })).toMatchObject({ expectedLevelDbm: -80, inReceiver: true, origin: 'receiver', explains: true });
    expect(first({ levelDbm: -74 }, { iip3Dbm: -5 })).toMatchObject({ explains: true });
    expect(first({ levelDbm: -73.9 }, { iip3Dbm: -5 })).toMatchObject({ inReceiver: false, explains: false });
  });

  it('explains where a second station would have heard it and does not', () => {
    expect(first({}, { secondStation: 'missing' })).toMatchObject({ inReceiver: true, explains: true });
    expect(first({}, { secondStation: 'heard' })).toMatchObject({ inReceiver: false, explains: false });
  });

  it('is decided by the attenuator where one was put in: three decibels for each, or radiated', () => {
    expect(first({}, { slope: 3.2 })).toMatchObject({ inReceiver: true, origin: 'receiver', explains: true });
    expect(first({}, { slope: 1.1, iip3Dbm: -5 })).toMatchObject({ inReceiver: false, origin: 'external', explains: false });
    expect(first({}, { slope: 2, iip3Dbm: -5 })).toMatchObject({ inReceiver: false, origin: null, explains: false });
  });

  it('wants the parents on in 95 % of the hits, and does not care for what is on between', () => {
    const missing = (hits: number): Uint8Array => Uint8Array.from({ length: 40 }, (_, i) => (i < hits ? 0 : 1));
    const heard = new Uint8Array(40).fill(1);
    const with2 = (on: Uint8Array): HeardCarrier[] => PARENTS.map((parent, i) => ({ ...parent, on: i === 0 ? on : heard }));
    expect(first({ heard }, { slope: 3 }, with2(missing(2)))).toMatchObject({ togetherShare: 0.95, parentsOn: true, explains: true });
    expect(first({ heard }, { slope: 3 }, with2(missing(3)))).toMatchObject({ togetherShare: 0.925, parentsOn: false, explains: false });
    expect(first({ heard: missing(20) }, { slope: 3 }, with2(missing(20)))).toMatchObject({ togetherShare: 1 });
  });

  it('lies within three standard deviations and the tolerances of its parents', () => {
    expect(first({ centerHz: 110.5e6 + 9000 })).toMatchObject({ offsetHz: 9000, order: 3 });
    expect(first({ centerHz: 110.5e6 + 9001 })).toBeUndefined();
    const exact = PARENTS.map((parent) => ({ ...parent, toleranceHz: 0 }));
    expect(first({ centerUncertaintyHz: 0 }, {}, exact)).toMatchObject({ offsetHz: 0 });
  });

  it('is about as wide as its parents together', () => {
    expect(first({ bandwidthHz: 12e3 })).toMatchObject({ arithmetic: false, explains: false });
    expect(first({ bandwidthHz: null }, { slope: 3 })).toMatchObject({ arithmetic: null, explains: false });
  });

  it('puts what can be before what cannot, and the strong before the weak', () => {
    const off = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    // 2 · 105.3 − 100.1 and 2 · 103.3 − 96.1 are 110.5 MHz too.
    const carriers = [
      ...PARENTS.map((parent) => ({ ...parent, levelDbm: -50 })),
      carrier(105.3e6, { on: off }),
      carrier(100.1e6),
      carrier(103.3e6, { levelDbm: -40 }),
      carrier(96.1e6, { levelDbm: -40 }),
    ];
    const explanations = explainIntermodulation(GHOST, carriers, NOTHING_KNOWN);
    const pairs = explanations.filter(({ order, parents }) => order === 3 && parents.length === 2);
    expect(pairs.map(({ parents }) => parents[0]?.[1])).toEqual([4, 1, 2]);
  });

  it('of the fifth order falls five decibels for each', () => {
    // 3 · 104.3 − 2 · 98.1 MHz.
    const fifth = { centerHz: 116.7e6, bandwidthHz: 800e3 };
    expect(first(fifth, { slope: 5 })).toMatchObject({ order: 5, inReceiver: true, explains: true });
    expect(first(fifth, { slope: 3 })).toMatchObject({ order: 5, inReceiver: false });
    expect(first(fifth, { iip3Dbm: -5 })).toMatchObject({ order: 5, expectedLevelDbm: null, inReceiver: null });
  });

  it('finds any product of given parents, whatever else is on the air', () => {
    const lists = fc.uniqueArray(fc.integer({ min: 870, max: 1079 }), { minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(lists, (channels) => {
        const [a, b, c] = channels.map((channel) => channel * 1e5) as [number, number, number];
        const carriers = channels.map((channel) => carrier(channel * 1e5, { levelDbm: channel * 1e5 === a ? -20 : -60 }));
        const emission = { ...GHOST, centerHz: a + b - c };
        const explanations = explainIntermodulation(emission, carriers, { ...NOTHING_KNOWN, slope: 3 });
        expect(explanations[0]).toMatchObject({ order: 3, hz: a + b - c });
      }),
    );
  });

  it('expects of every candidate the level that the third order has', () => {
    const levels = [-31, -37];
    const carriers = PARENTS.map((parent, i) => ({ ...parent, levelDbm: levels[i] as number }));
    expect(first({}, { iip3Dbm: 3 }, carriers)?.expectedLevelDbm).toBe(intermodulationLevel([[2, -37], [-1, -31]], 3)); // prettier-ignore
  });

  it.each([
    [{ centerHz: NaN }, {}, /^centerHz: /],
    [{ centerUncertaintyHz: -1 }, {}, /^centerUncertaintyHz: /],
    [{ bandwidthHz: 0 }, {}, /^bandwidthHz: /],
    [{ stepHz: 0 }, {}, /^stepHz: /],
    [{}, { slope: Infinity }, /^slope: /],
  ])('refuses %p, %p', (emission, receiver, message) => {
    expect(() => first(emission, receiver)).toThrow(message);
  });

  it('refuses carriers that are none', () => {
    expect(() => first({}, {}, [carrier(0)])).toThrow(/^carriers: /);
    expect(() => first({}, {}, [carrier(1, { toleranceHz: -1 })])).toThrow(/^carriers: /);
  });
});
