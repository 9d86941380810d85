/** Long enough for every address in writing, with a zone. */
const LONGEST = 64;

/**
 * The address by which guesses are counted: an IPv4 address whole, of an IPv6 address the /64 that one customer has.
 * Headers of proxies are not believed: anybody could write a new one for each guess.
 */
export function clientAddress(socketAddress: string | undefined): string {
  const address = (socketAddress ?? 'unknown').slice(0, LONGEST);
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] as string;
  return address.includes(':') ? `${networkOf(address)}::/64` : address;
}

function networkOf(address: string): string {
  const [head = '', tail] = (address.split('%')[0] as string).toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(Math.max(0, zeros)).fill('0'), ...right].slice(0, 4).join(':');
}

/** 127.0.0.0/8 and ::1, also written as an IPv6 address. */
export function isLoopback(socketAddress: string | undefined): boolean {
  return /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/i.test(socketAddress ?? '');
}
