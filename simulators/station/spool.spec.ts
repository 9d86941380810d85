import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Spool } from './spool';

const START = Date.UTC(2026, 0, 1);
const freshFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'spool-')), 'station.spool');
const payload = (seq: number, length = 100): Buffer => Buffer.alloc(length, seq % 256);

function fill(spool: Spool, count: number, length?: number): void {
  for (let seq = 0; seq < count; seq++)
    spool.add({ kind: 'sweep', boot: 'b1', seq, capturedAt: START + seq * 1_000 }, payload(seq, length));
}

const numbers = (spool: Spool): (number | null)[] => [...spool.messages()].map(({ seq }) => seq);

describe('the spool of a station', () => {
  it('has every message after a crash, in order, with the same bytes and hash', () => {
    const file = freshFile();
    fill(Spool.open(file), 5);
    const reopened = Spool.open(file);
    expect(numbers(reopened)).toEqual([0, 1, 2, 3, 4]);
    for (const message of reopened.messages()) {
      expect(reopened.read(message)).toEqual(payload(message.seq as number));
      expect(message.sha256).toBe(
        createHash('sha256')
          .update(payload(message.seq as number))
          .digest('hex'),
      );
    }
    expect(reopened.bytes).toBe(500);
    expect(reopened.oldestAt).toBe(START);
  });

  it('forgets for good what was acknowledged, and still knows how far it has measured', () => {
    const file = freshFile();
    const spool = Spool.open(file);
    fill(spool, 3);
    spool.forget([...spool.messages()].map(({ id }) => id));
    const reopened = Spool.open(file);
    expect(reopened.size).toBe(0);
    expect(reopened.lastCapturedAt).toBe(START + 2_000);
    reopened.add({ kind: 'sweep', boot: 'b2', seq: 0, capturedAt: START + 9_000 }, payload(9));
    expect(numbers(Spool.open(file))).toEqual([0]);
  });

  it.each([1, 7, 60, 150])('cuts off a record that a crash tore %p bytes before its end', (missing) => {
    const file = freshFile();
    fill(Spool.open(file), 3);
    truncateSync(file, statSync(file).size - missing);
    const reopened = Spool.open(file);
    expect(numbers(reopened)).toEqual([0, 1]);
    reopened.add({ kind: 'sweep', boot: 'b2', seq: 7, capturedAt: START }, payload(7));
    expect(numbers(Spool.open(file))).toEqual([0, 1, 7]);
  });

  it('does not believe what stands behind its end', () => {
    const file = freshFile();
    fill(Spool.open(file), 2);
    appendFileSync(file, Buffer.from('0000006400000000'.repeat(20), 'hex'));
    expect(numbers(Spool.open(file))).toEqual([0, 1]);
  });

  it('does not grow without end: what was acknowledged is cleared away', () => {
    const file = freshFile();
    const spool = Spool.open(file);
    for (let round = 0; round < 60; round++) {
      fill(spool, 100, 2_000);
      spool.forget([...spool.messages()].slice(0, 100).map(({ id }) => id));
    }
    fill(spool, 2);
    expect(statSync(file).size).toBeLessThan(5 * 1024 * 1024);
    const reopened = Spool.open(file);
    expect(numbers(reopened)).toEqual([0, 1]);
    expect(reopened.lastCapturedAt).toBe(START + 99_000);
  });

  it('gives up its oldest messages when it is full, and says which', () => {
    const spool = Spool.open(freshFile(), { largestBytes: 1_000 });
    fill(spool, 10);
    const { evicted } = spool.add({ kind: 'sweep', boot: 'b1', seq: 10, capturedAt: START }, payload(10));
    expect(evicted.map(({ seq }) => seq)).toEqual([0]);
    expect(numbers(spool)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
