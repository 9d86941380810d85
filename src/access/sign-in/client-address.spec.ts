import { clientAddress, isLoopback } from './client-address';

describe('the address by which guesses are counted', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [undefined, 'unknown'],
  ])('%s counts as %s', (address, counted) => expect(clientAddress(address)).toBe(counted));

  it('is one for all addresses that one customer has, and another for his neighbor', () => {
    expect(clientAddress('2001:db8:1:2::a')).toBe(clientAddress('2001:db8:1:2:ffff:ffff:ffff:ffff'));
    expect(clientAddress('2001:db8:1:2::a')).not.toBe(clientAddress('2001:db8:1:3::a'));
  });
});

it('knows this machine by its own addresses alone', () => {
  expect(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'].every(isLoopback)).toBe(true);
  expect(['10.0.0.1', '128.0.0.1', '::2', '127.0.0.1.example.org', '', undefined].some(isLoopback)).toBe(false);
});
