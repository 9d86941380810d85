import { tolerance } from './tolerance.calculation';

describe('the calculation tolerance', () => {
  it.each([
    [155e6, 'land-mobile', 2325],
    [410e6, 'base', 2050],
    [98.5e6, 'broadcasting', 2000],
  ])('for %d Hz, %s: %d Hz', (frequencyHz, service, toleranceHz) => {
    expect(tolerance.answer({ frequencyHz, service })).toEqual({ toleranceHz });
  });

  it('takes the power up to which a transmitter counts as weak, and says so, where it matters', () => {
    expect(tolerance.answer({ frequencyHz: 150e6, service: 'fixed' })).toEqual({ toleranceHz: 3000, assumed: { powerW: 50 } });
    expect(tolerance.answer({ frequencyHz: 150e6, service: 'fixed', powerW: 51 })).toEqual({ toleranceHz: 1500 });
  });

  it('warns of a service that the table does not have, and outside its rows', () => {
    expect(tolerance.answer({ frequencyHz: 150e6, service: 'kitchen' })).toEqual({
      toleranceHz: 2250,
      cautions: ['The service "kitchen" is none of the table: taken for land mobile.'],
    });
    expect(tolerance.answer({ frequencyHz: 60e9, service: 'fixed' })).toMatchObject({ cautions: [expect.any(String)] });
  });

  it.each([
    [{ frequencyHz: 0, service: 'fixed' }, 'frequencyHz'],
    [{ frequencyHz: 1e8 }, 'service'],
    [{ frequencyHz: 1e8, service: 'fixed', powerW: -1 }, 'powerW'],
  ])('refuses %p', (given, argument) => {
    expect(tolerance.answer(given)).toMatchObject({ error: { argument } });
  });
});
