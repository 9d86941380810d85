import { isOutage, isUnstorable } from './database-failure';

const withCode = (code: string): Error => Object.assign(new Error('failed'), { code });
const wrapped = (cause: Error): Error => Object.assign(new Error('query failed'), { driverError: cause });

describe('what passes by itself when the database is back', () => {
  it.each(['08006', '57P01', '57P03', '57014', '53300', '40P01', 'ECONNREFUSED', 'ECONNRESET'])('%s', (code) => {
    expect(isOutage(withCode(code))).toBe(true);
    expect(isOutage(wrapped(withCode(code)))).toBe(true);
    expect(isOutage(new AggregateError([withCode(code)]))).toBe(true);
  });

  it.each(['timeout exceeded when trying to connect', 'Connection terminated unexpectedly', 'Query read timeout'])('%s', (message) =>
    expect(isOutage(new Error(message))).toBe(true),
  );

  it.each(['23505', '22P02', '42P01', 'ENOENT'])('not %s', (code) => expect(isOutage(withCode(code))).toBe(false));

  it('not what is no error at all', () =>
    expect([undefined, null, 'ECONNREFUSED', 42].map(isOutage)).toEqual([false, false, false, false]));
});

it('tells a value that no column can hold from a statement that is wrong', () => {
  expect(['22021', '22P02', '22003'].map((code) => isUnstorable(wrapped(withCode(code))))).toEqual([true, true, true]);
  expect(['42601', '22012', '23505'].map((code) => isUnstorable(wrapped(withCode(code))))).toEqual([false, false, false]);
});
