import { settledBy } from './acknowledged';
import type { SpooledMessage } from './spool';

const message = (id: number, boot: string, seq: number | null, sha256 = `hash-${id}`): SpooledMessage => ({
  id,
  kind: 'sweep',
  boot,
  seq,
  sha256,
  capturedAt: 0,
  bytesAt: 0,
  length: 1,
});

describe('an acknowledgement', () => {
  const waiting = [message(0, 'old', 7), message(1, 'new', 5), message(2, 'new', 6), message(3, 'new', 7), message(4, 'new', null, 'abc')];

  it('settles its ranges, both ends included, of its own boot alone', () => {
    expect(settledBy({ boot: 'new', ranges: [[6, 7]] }, waiting).ids).toEqual([2, 3]);
    expect(settledBy({ boot: 'old', ranges: [[0, 100]] }, waiting).ids).toEqual([0]);
  });

  it('settles by its hash what had no readable key, and says why', () => {
    const { ids, rejected } = settledBy({ ranges: [], rejected: [{ sha256: 'abc', code: 'not-cbor' }] }, waiting);
    expect(ids).toEqual([4]);
    expect(rejected.map(({ message: { id }, code }) => [id, code])).toEqual([[4, 'not-cbor']]);
  });

  it('settles nothing that it does not name', () => {
    expect(settledBy({ ranges: [[5, 7]] }, waiting).ids).toEqual([]);
  });
});
