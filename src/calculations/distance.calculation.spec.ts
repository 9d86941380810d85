import { distance } from './distance.calculation';

describe('the calculation distance', () => {
  it('gives the geodesic from Harbin to Qiqihar', () => {
    expect(distance.answer(distance.example)).toEqual({
      distanceM: expect.closeTo(271_500, -2) as number,
      azimuthDeg: expect.closeTo(311.56, 1) as number,
      backAzimuthDeg: expect.closeTo(129.58, 1) as number,
    });
  });

  it('looks back from the other place: south for one that lies north', () => {
    expect(distance.answer({ from: { lat: 45, lon: 126 }, to: { lat: 46, lon: 126 } })).toMatchObject({
      azimuthDeg: 0,
      backAzimuthDeg: 180,
    });
  });

  it('names the coordinate that is none', () => {
    expect(distance.answer({ from: { lat: 91, lon: 0 }, to: { lat: 0, lon: 0 } })).toMatchObject({ error: { argument: 'from.lat' } });
  });
});
