import { movedBy } from '../science/location/local-plane';
import { fixLevels } from './fix-levels.calculation';

const ORIGIN = { lat: 46, lon: 126 };
const at = (eastKm: number, northKm: number): { lat: number; lon: number } => movedBy(ORIGIN, 1000 * eastKm, 1000 * northKm);
const transmitter = at(14, 17);
const NETWORK = [
  [0, 0],
  [20, 3],
  [38, 0],
  [4, 30],
  [22, 38],
  [40, 34],
] as const;

function levelsFalling(perDecade: number): object[] {
  return NETWORK.map(([e, n]) => ({ ...at(e, n), levelDb: 70 - perDecade * Math.log10(Math.hypot(e - 14, n - 17)), sigmaDb: 3 }));
}

const near = { lat: expect.closeTo(transmitter.lat, 4) as number, lon: expect.closeTo(transmitter.lon, 4) as number };

describe('the calculation fix-levels', () => {
  it('finds place and power where levels fall as it is told', () => {
    expect(fixLevels.answer({ stations: levelsFalling(30), exponent: 3 })).toMatchObject({
      ...near,
      method: 'levels',
      levelAt1KmDb: expect.closeTo(70, 2) as number,
      ellipse: { semiMajorM: expect.any(Number) as number, semiMinorM: expect.any(Number) as number, confidence: 0.95 },
    });
  });

  it('takes 3.5 for the exponent and 7 dB for the spread, and says so', () => {
    const stations = levelsFalling(35).map((station) => ({ ...station, sigmaDb: undefined }));
    expect(fixLevels.answer({ stations })).toMatchObject({ ...near, assumed: { exponent: 3.5, sigmaDb: 7 } });
  });

  it('takes a model of propagation with a frequency: in free space levels fall by 20 dB a decade', () => {
    expect(fixLevels.answer({ stations: levelsFalling(20), frequencyHz: 100e6, model: 'free-space' })).toMatchObject({
      ...near,
      assumed: { transmitterHeightM: 55, receiverHeightM: 10 },
    });
  });

  it.each(['hata', 'cost231', 'p1546'] as const)('asks %s how levels fall', (model) => {
    const answer = fixLevels.answer({ stations: levelsFalling(35), frequencyHz: 400e6, model, transmitterHeightM: 50 });
    expect(answer).toMatchObject({ lat: expect.closeTo(transmitter.lat, 1) as number, lon: expect.closeTo(transmitter.lon, 1) as number });
  });

  it('says why there is no fix', () => {
    expect(fixLevels.answer({ stations: levelsFalling(30).slice(0, 2), exponent: 3 })).toMatchObject({
      fix: null,
      why: expect.stringContaining('three') as string,
    });
  });

  it('names what is wrong', () => {
    expect(fixLevels.answer({ stations: [{ lat: 46, levelDb: 3 }] })).toMatchObject({ error: { code: 'calculation.invalid-input' } });
    expect(fixLevels.answer({ stations: levelsFalling(30), exponent: 3, frequencyHz: 1e8 })).toMatchObject({
      error: { argument: 'exponent' },
    });
    expect(fixLevels.answer({ stations: levelsFalling(30), model: 'p1546' })).toMatchObject({ error: { argument: 'frequencyHz' } });
    expect(fixLevels.answer({ stations: levelsFalling(30), frequencyHz: 10e6 })).toMatchObject({ error: { argument: 'frequencyHz' } });
    expect(fixLevels.answer({ stations: levelsFalling(30), exponent: 0 })).toMatchObject({ error: { argument: 'exponent' } });
  });

  it('answers its example', () => {
    expect(fixLevels.answer(fixLevels.example)).toMatchObject({ lat: expect.any(Number) as number });
  });
});
