import type { HearingStation } from '../../api/events';
import { byStrength } from './strongest-station';

const heard = (code: string, peakFieldDbuvM: number | null, snrDb: number | null): HearingStation => ({
  code,
  boots: [],
  sightings: 1,
  peakFieldDbuvM,
  snrDb,
});

it('puts the strongest station first: by field strength, and those that know none after the others by signal to noise', () => {
  const stations = [heard('loud-relative', null, 60), heard('weak', 20, 12), heard('quiet-relative', null, 9), heard('strong', 58, 31)];
  expect(byStrength(stations).map(({ code }) => code)).toEqual(['strong', 'weak', 'loud-relative', 'quiet-relative']);
});
