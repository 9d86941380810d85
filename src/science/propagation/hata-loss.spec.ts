import * as fc from 'fast-check';
import { costHataLoss, hataLoss, type HataPath } from './hata-loss';

const PATH: HataPath = { frequencyHz: 900e6, baseHeightM: 30, mobileHeightM: 1.5, distanceM: 5_000, environment: 'urban' };

const cautionsOf = (loss: (path: HataPath, caution: (sentence: string) => void) => number, path: Partial<HataPath>): string[] => {
  const cautions: string[] = [];
  loss({ ...PATH, ...path }, (sentence) => cautions.push(sentence));
  return cautions;
};

describe('hataLoss', () => {
  it('rises by 35.2 dB a decade of distance under an antenna of 30 m', () => {
    // 44.9 − 6.55·log10(30) = 35.225
    expect(hataLoss({ ...PATH, distanceM: 20_000 }) - hataLoss({ ...PATH, distanceM: 2_000 })).toBeCloseTo(35.225, 2);
  });

  it('takes the mobile of a large city by two formulas', () => {
    // a(1.5 m): small or medium city 0.0159 dB at 900 MHz; large city 3.2·(log10(17.625))² − 4.97 = −0.0009 dB.
    expect(hataLoss({ ...PATH, environment: 'urban-large' }) - hataLoss(PATH)).toBeCloseTo(0.0159 + 0.0009, 3);
    // At 160 MHz and 3 m: 8.29·(log10(4.62))² − 1.1 = 2.562; (1.1·2.20412 − 0.7)·3 − (1.56·2.20412 − 0.8) = 2.535.
    const low = { ...PATH, frequencyHz: 160e6, mobileHeightM: 3 };
    expect(hataLoss({ ...low, environment: 'urban-large' }) - hataLoss(low)).toBeCloseTo(2.535 - 2.562, 2);
  });

  it('cautions between 200 and 300 MHz in a large city only', () => {
    expect(cautionsOf(hataLoss, { frequencyHz: 250e6, environment: 'urban-large' })).toHaveLength(1);
    expect(cautionsOf(hataLoss, { frequencyHz: 300e6, environment: 'urban-large' })).toEqual([]);
    expect(cautionsOf(hataLoss, { frequencyHz: 250e6 })).toEqual([]);
  });

  it('falls with the surroundings: cities, suburbs, open land', () => {
    const frequencies = fc.double({ min: 150e6, max: 1_500e6, noNaN: true });
    fc.assert(
      fc.property(frequencies, fc.double({ min: 1_000, max: 20_000, noNaN: true }), (frequencyHz, distanceM) => {
        const [urban, suburban, open] = (['urban', 'suburban', 'open'] as const).map((environment) =>
          hataLoss({ ...PATH, frequencyHz, distanceM, environment }),
        ) as [number, number, number];
        expect(urban).toBeGreaterThan(suburban);
        expect(suburban).toBeGreaterThan(open);
      }),
    );
  });
});

describe('costHataLoss', () => {
  const HIGH = { ...PATH, frequencyHz: 1_800e6 };

  it('is 46.3 + 33.9 log f − 13.82 log h − a + (44.9 − 6.55 log h) log d', () => {
    // 1800 MHz, 30 m, 1.5 m, 1 km: 46.3 + 110.353 − 20.414 − 0.043 = 136.20; 3 dB more in a metropolitan center.
    const near = { ...HIGH, distanceM: 1_000 };
    expect(costHataLoss(near)).toBeCloseTo(136.2, 1);
    expect(costHataLoss({ ...near, metropolitan: true }) - costHataLoss(near)).toBeCloseTo(3, 9);
  });

  it('joins Hata at 1500 MHz within a decibel', () => {
    const joint = { ...PATH, frequencyHz: 1_500e6 };
    expect(Math.abs(costHataLoss(joint) - hataLoss(joint))).toBeLessThan(1.5);
  });

  it('wonders at a metropolitan center in open land', () => {
    expect(cautionsOf(costHataLoss, { frequencyHz: 1_800e6 })).toEqual([]);
    const cautions: string[] = [];
    costHataLoss({ ...HIGH, environment: 'open', metropolitan: true }, (sentence) => cautions.push(sentence));
    expect(cautions).toHaveLength(1);
  });
});

describe.each([
  ['Hata', hataLoss, 900e6, 100e6, 2_000e6, 29e6, 3_001e6],
  ['COST 231-Hata', costHataLoss, 1_800e6, 1_400e6, 2_100e6, 149e6, 3_001e6],
] as const)('%s', (_, loss, inside, below, above, under, over) => {
  it.each([
    ['frequencyHz', below, above, under, over],
    ['baseHeightM', 20, 201, 0.5, 1_001],
    ['mobileHeightM', 0.6, 11, 0.4, 31],
    ['distanceM', 999, 20_001, 9, 100_001],
  ] as const)('cautions outside the recommended range of %s and refuses outside the defined one', (name, low, high, least, most) => {
    for (const value of [low, high])
      expect(cautionsOf(loss, { frequencyHz: inside, [name]: value })).toEqual([expect.stringContaining(name)]);
    for (const value of [least, most, NaN, -1]) {
      expect(() => loss({ ...PATH, frequencyHz: inside, [name]: value })).toThrow(new RegExp(`^${name}:`));
    }
  });
});
