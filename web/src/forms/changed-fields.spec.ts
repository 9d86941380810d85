import { changedFields } from './changed-fields';

it('names what differs, null for what was emptied, and nothing else', () => {
  const before = { holder: 'A', callSign: 'BYH', hours: [{ days: 'Mo' }], status: 'active' };
  const after = { holder: 'B', callSign: undefined, hours: [{ days: 'Mo' }], status: 'active' };
  expect(changedFields<Partial<typeof before>>(before, after)).toEqual({ holder: 'B', callSign: null });
});
