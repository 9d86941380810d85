import { atLeast, atMost, isExactly, notAssessed } from './criterion';

it('holds at its limit, and says how far it is from it', () => {
  expect(atLeast('signal-to-noise', 8, 8, { necessary: true, unit: 'dB' })).toEqual({
    name: 'signal-to-noise',
    nameZh: '信噪比',
    nameEn: 'Signal to noise',
    necessary: true,
    measured: 8,
    limit: 8,
    margin: 0,
    unit: 'dB',
    holds: true,
  });
  expect(atLeast('signal-to-noise', 7.5, 8, { necessary: true, unit: 'dB' })).toMatchObject({ margin: -0.5, holds: false });
  expect(atMost('license-match', 0.25, 0.3, { necessary: true, unit: '' })).toMatchObject({ margin: 0.05, holds: true });
  expect(atMost('license-match', 0.4, 0.3, { necessary: true, unit: '' })).toMatchObject({ margin: -0.1, holds: false });
});

it('is judged by the exact value, and shown to the hundredth', () => {
  expect(atLeast('signal-to-noise', 7.999, 8, { necessary: true, unit: 'dB' })).toMatchObject({ measured: 8, holds: false });
});

it('that could not be assessed neither holds nor fails, and says why in both languages', () => {
  expect(atLeast('signal-to-noise', null, 8, { necessary: true, unit: 'dB' })).toMatchObject({ measured: null, margin: null, holds: null });
  expect(notAssessed('modulation', { zh: '尚无单频测量', en: 'No measurement was made.' })).toEqual({
    name: 'modulation',
    nameZh: '模拟调频',
    nameEn: 'Analogue FM',
    necessary: false,
    measured: null,
    limit: null,
    margin: null,
    unit: null,
    holds: null,
    note: 'No measurement was made.',
    noteZh: '尚无单频测量',
  });
});

it('may be a matter of yes and no', () => {
  expect(isExactly('seen-whole', true, true, { necessary: true })).toMatchObject({
    measured: true,
    limit: true,
    margin: null,
    holds: true,
  });
  expect(isExactly('seen-whole', false, true, { necessary: true })).toMatchObject({ measured: false, holds: false });
});
