import { noise } from './noise.calculation';

describe('the calculation noise', () => {
  // docs/science.md 10, T10.
  it('gives external noise, deciles, total and power', () => {
    expect(noise.answer(noise.example)).toEqual({
      externalDb: expect.closeTo(21.4, 2) as number,
      upperDecileDb: 11,
      lowerDecileDb: 6.7,
      totalDb: expect.closeTo(21.67, 1) as number,
      powerDbm: expect.closeTo(-108.33, 1) as number,
    });
  });

  it('gives no total without a noise figure; the power then is that of the external noise', () => {
    const answer = noise.answer({ frequencyHz: 50e6, environment: 'galactic', bandwidthHz: 1 });
    expect(answer).toEqual({
      externalDb: expect.closeTo(12.92, 2) as number,
      upperDecileDb: 2,
      lowerDecileDb: 2,
      powerDbm: expect.closeTo(-173.98 + 12.92, 2) as number,
    });
  });

  it('cautions where the lines of P.372 end', () => {
    expect(noise.answer({ frequencyHz: 400e6, environment: 'quiet' })).toMatchObject({ cautions: [expect.stringContaining('250 MHz')] });
    expect(noise.answer({ frequencyHz: 250e6, environment: 'quiet' })).not.toHaveProperty('cautions');
  });

  it('refuses a noise figure below 0 dB', () => {
    expect(noise.answer({ ...noise.example, noiseFigureDb: -1 })).toMatchObject({ error: { argument: 'noiseFigureDb' } });
  });
});
