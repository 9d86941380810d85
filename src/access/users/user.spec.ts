import { covers, isReservedName } from './user';

describe('whose users an administrator manages', () => {
  const local = { prefectures: ['230100', '230600'] };

  it('are those whose prefectures are all his own', () => {
    expect(covers(local, ['230100'])).toBe(true);
    expect(covers(local, ['230600', '230100'])).toBe(true);
    expect(covers(local, ['230100', '232700'])).toBe(false);
    expect(covers(local, ['*'])).toBe(false);
  });

  it('are all, for who has the whole province', () => expect(covers({ prefectures: ['*'] }, ['*'])).toBe(true));
});

it('keeps the names that mean something else, in any letters', () => {
  expect(['service', 'Simulator', 'RESET-ADMIN'].every(isReservedName)).toBe(true);
  expect(isReservedName('services')).toBe(false);
});
