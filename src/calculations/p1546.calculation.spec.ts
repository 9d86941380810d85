import { p1546 } from './p1546.calculation';

const PLAIN = { frequencyHz: 98e6, distanceM: 30_000, transmitterHeightM: 150 };
const answer = (changes: object): Record<string, unknown> => p1546.answer({ ...PLAIN, ...changes }) as Record<string, unknown>;

describe('the calculation p1546', () => {
  // docs/science.md 10, T54, T58, T59.
  it('gives the field, the loss and every step, and says what it has assumed', () => {
    expect(answer({})).toEqual({
      fieldDbuvM: expect.closeTo(54.19, 1) as number,
      lossDb: expect.closeTo(124.93, 1) as number,
      maximumDbuvM: expect.closeTo(77.36, 1) as number,
      steps: expect.arrayContaining([{ name: 'receiving antenna height correction', section: 'Annex 5, § 9', value: 0 }]) as object,
      assumed: { timePercent: 50, locationPercent: 50, receiverHeightM: 10, environment: 'rural', receiverClutterM: 10, erpW: 1_000 },
    });
  });

  it('adds the power to the field and to its maximum, not to the loss', () => {
    const [weak, strong] = [answer({}), answer({ erpW: 3_000 })];
    for (const name of ['fieldDbuvM', 'maximumDbuvM']) expect((strong[name] as number) - (weak[name] as number)).toBeCloseTo(4.771, 3);
    expect(strong.lossDb).toBe(weak.lossDb);
  });

  it('takes h1 for the height over the ground under 1 km', () => {
    expect(answer({ distanceM: 999 }).assumed).toMatchObject({ transmitterAboveGroundM: 150 });
    expect(answer({ distanceM: 1_000 }).assumed).not.toHaveProperty('transmitterAboveGroundM');
  });

  it.each([
    ['clutter at a transmitter of unknown height', { transmitterClutterM: 20 }],
    ['sites under a transmitter of unknown height', { transmitterSiteM: 200, receiverSiteM: 100 }],
    ['a clearance angle of the transmitter alone', { transmitterClearanceAngleDeg: 1 }],
    ['a clearance angle of the receiver alone, which says nothing of scattering', { terrainClearanceAngleDeg: 1 }],
    ['a very wide area', { areaWidthM: 5_000 }],
  ])('cautions against %s', (_, changes) => {
    expect(answer(changes).cautions).toHaveLength(1);
  });

  it('says nothing of a path of which all is known', () => {
    const known = { transmitterClutterM: 20, transmitterAboveGroundM: 30, transmitterSiteM: 200, receiverSiteM: 100 };
    expect(answer({ ...known, transmitterClearanceAngleDeg: 1, areaWidthM: 500 })).not.toHaveProperty('cautions');
    expect(answer({ terrainClearanceAngleDeg: 1, transmitterClearanceAngleDeg: 1 })).not.toHaveProperty('cautions');
  });

  it.each([
    ['frequencyHz', { frequencyHz: 5e9 }],
    ['distanceM', { distanceM: 2e6 }],
    ['timePercent', { timePercent: 60 }],
    ['receiverHeightM', { receiverHeightM: 0.5 }],
    ['receiverSiteM', { transmitterSiteM: 100 }],
  ])('refuses what the Recommendation is not defined for: %s', (argument, changes) => {
    expect(answer(changes)).toMatchObject({ error: { code: 'calculation.out-of-range', argument } });
  });
});
