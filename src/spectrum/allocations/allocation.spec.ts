import { narrowestAllocation, type Allocation } from './allocation';

const row = (lowerHz: number, upperHz: number): Allocation => ({
  lowerHz,
  upperHz,
  primaryServices: ['AM(R)'],
  secondaryServices: [],
  useZh: '',
  useEn: '',
  rasterHz: null,
  sensitivity: 'B',
  source: '',
});
const voice = row(117.975e6, 137e6);
const emergency = row(121.4875e6, 121.5125e6);

it('lets the narrowest row say what holds at a frequency', () => {
  expect(narrowestAllocation([voice, emergency], 121.5e6)).toBe(emergency);
  expect(narrowestAllocation([emergency, voice], 121.5e6)).toBe(emergency);
  expect(narrowestAllocation([voice, emergency], 121.5125e6)).toBe(voice);
  expect(narrowestAllocation([voice, emergency], 137e6)).toBeNull();
});
