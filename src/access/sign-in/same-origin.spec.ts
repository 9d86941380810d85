import { cameByTls, isSameOrigin } from './same-origin';

describe('whether a write comes from our own page', () => {
  it.each([
    ['http://watch.example:3000', 'watch.example:3000'],
    ['https://watch.example', 'watch.example'],
    ['http://127.0.0.1:3000', '127.0.0.1:3000'],
    [undefined, 'watch.example'],
  ])('%s on %s does', (origin, host) => expect(isSameOrigin(origin, host)).toBe(true));

  it.each([
    ['http://evil.example', 'watch.example'],
    ['http://watch.example.evil.example', 'watch.example'],
    ['http://watch.example:3001', 'watch.example:3000'],
    ['null', 'watch.example'],
    ['watch.example', 'watch.example'],
    ['', 'watch.example'],
    ['http://watch.example', undefined],
  ])('%s on %s does not', (origin, host) => expect(isSameOrigin(origin, host)).toBe(false));
});

it('tells by the origin whether the browser came by TLS', () => {
  expect([cameByTls('https://watch.example'), cameByTls('http://watch.example'), cameByTls(undefined)]).toEqual([true, false, false]);
});
