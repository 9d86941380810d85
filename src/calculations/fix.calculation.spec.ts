import { fix } from './fix.calculation';

const [harbin, suihua, daqing] = fix.example.bearings as [object, object, object];

describe('the calculation fix', () => {
  it('meets where three stations point', () => {
    expect(fix.answer(fix.example)).toMatchObject({
      lat: expect.closeTo(46.3, 3) as number,
      lon: expect.closeTo(126.2, 3) as number,
      method: 'maximum-likelihood',
      ellipse: { semiMajorM: expect.any(Number) as number, orientationDeg: expect.any(Number) as number, confidence: 0.95 },
      residuals: [expect.closeTo(0, 1), expect.closeTo(0, 1), expect.closeTo(0, 1)],
      rejected: [],
      assumed: { sigmaDeg: 1 },
    });
  });

  it('leaves out a bearing that is wrong by 180°', () => {
    expect(fix.answer({ bearings: [harbin, suihua, { ...daqing, bearingDeg: 290.482 }] })).toMatchObject({
      lat: expect.closeTo(46.3, 3) as number,
      rejected: [2],
    });
  });

  it('says why there is no fix', () => {
    const why = (bearings: object[]): unknown => (fix.answer({ bearings }) as { why?: string }).why;
    expect(fix.answer({ bearings: [harbin] })).toEqual({
      fix: null,
      why: 'Bearings of at least two stations are needed.',
      rejected: [],
      assumed: { sigmaDeg: 1 },
    });
    expect(why([harbin, { ...suihua, bearingDeg: 56.963 }])).toContain('behind');
    expect(why([harbin, harbin])).toContain('two stations');
  });

  it('names what is wrong with a bearing', () => {
    expect(fix.answer({ bearings: [harbin, { lat: 46, bearingDeg: 3 }] })).toMatchObject({ error: { argument: 'bearings.1.lon' } });
    expect(fix.answer({ bearings: [] })).toMatchObject({ error: { argument: 'bearings' } });
    expect(fix.answer({ bearings: [{ ...harbin, sigmaDeg: 0 }] })).toMatchObject({ error: { argument: 'bearings.0.sigmaDeg' } });
  });

  it('counts a bearing that comes twice once, and says so', () => {
    const twice = fix.answer({ bearings: [harbin, harbin, suihua, daqing] }) as { cautions: string[]; ellipse: object };
    expect(twice.cautions).toContain('A bearing that repeats another one of its station counts once.');
    expect(twice.ellipse).toEqual((fix.answer({ bearings: [harbin, suihua, daqing] }) as { ellipse: object }).ellipse);
  });
});
