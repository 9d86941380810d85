import { BandUsers } from './band-users';

describe('the users of bands', () => {
  it('come and go, and each time the band has changed', () => {
    const users = new BandUsers();
    users.add(1, 0);
    users.add(2, 0);
    users.add(1, 3);
    expect([...users.of(0)].sort()).toEqual([1, 2]);
    expect(users.changesOf([0, 3])).toBe(3);
    users.remove(1, 0);
    expect(users.of(0)).toEqual([2]);
    expect(users.of(3)).toEqual([1]);
    expect(users.changesOf([0, 3])).toBe(4);
    users.remove(2, 0);
    expect(users.of(0)).toEqual([]);
  });
});
