import * as fc from 'fast-check';
import { decodeAcknowledgement } from '../monitoring/mqtt/wire/service-messages';
import { acknowledgementsFor, toRanges } from './acknowledgements';

const HASH = 'a'.repeat(64);

it('joins numbers to ranges with both ends included', () => {
  expect(toRanges([3, 1, 2, 2, 7])).toEqual([
    [1, 3],
    [7, 7],
  ]);
});

it('acknowledges each number, and no other', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60)), (numbers) => {
      const covered = toRanges(numbers).flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
      expect(covered).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    }),
  );
});

it('tells each station and boot once, names what was rejected, and says nothing of statuses', () => {
  const acks = acknowledgementsFor([
    { prefecture: '230100', station: 'H01', key: { boot: 'b1', seq: 0 } },
    { prefecture: '230100', station: 'H01', key: { boot: 'b1', seq: 1 }, rejected: { sha256: HASH, code: 'unit' } },
    { prefecture: '230100', station: 'H01', key: { boot: 'b2', seq: 0 } },
    { prefecture: '230100', station: 'H01', rejected: { sha256: HASH, code: 'not-json' } },
    { prefecture: '230100', station: 'H01', rejected: { sha256: HASH, code: 'not-json' } },
    { prefecture: '230200', station: 'Q01' },
  ]);
  expect(acks.map(({ topic }) => topic)).toEqual(Array(3).fill('spectrum/v1/230100/H01/ack'));
  expect(acks.map(({ payload }) => decodeAcknowledgement(Buffer.from(payload)))).toEqual([
    { boot: 'b1', ranges: [[0, 1]], rejected: [{ sha256: HASH, code: 'unit' }] },
    { boot: 'b2', ranges: [[0, 0]], rejected: undefined },
    { boot: undefined, ranges: [], rejected: [{ sha256: HASH, code: 'not-json' }] },
  ]);
});
