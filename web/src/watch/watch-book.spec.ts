import { anEvent } from '../testing/an-event';
import { afterFrame, afterReading, allSeen, EMPTY_BOOK, isBehind, seen } from './watch-book';

const known = anEvent({ id: 'known' });
const atFirst = afterReading(EMPTY_BOOK, [known]);

describe('the book of an officer on watch', () => {
  it('calls nothing new that was there when the console was opened', () => {
    expect(atFirst.fresh.size).toBe(0);
    expect(atFirst.arrived).toBeNull();
  });

  it('calls new what opens, also if it was told before the first reading was there', () => {
    const opened = anEvent({ id: 'new' });
    expect(afterFrame(atFirst, opened)).toMatchObject({ fresh: new Set(['new']), arrived: opened });
    const early = afterFrame(EMPTY_BOOK, opened);
    expect(afterReading(early, [known]).fresh).toEqual(new Set(['new']));
    expect(afterReading(early, [known, opened]).fresh).toEqual(new Set());
  });

  it('calls new what opened while the line was down', () => {
    const missed = anEvent({ id: 'missed' });
    expect(afterReading(atFirst, [known, missed])).toMatchObject({ fresh: new Set(['missed']), arrived: missed });
  });

  it('knows by the table that the stream has kept something back', () => {
    expect(isBehind(EMPTY_BOOK, [known])).toBe(false);
    expect(isBehind(atFirst, [{ ...known, lastSeenAt: '2026-11-23T08:08:00.000Z' }])).toBe(false);
    expect(isBehind(atFirst, [known, anEvent({ id: 'missed' })])).toBe(true);
  });

  it('calls new what was resolved and is on the air again', () => {
    const resolved = afterFrame(atFirst, { ...known, state: 'resolved', version: 2 });
    expect(resolved.unfinished?.size).toBe(0);
    expect(afterFrame(resolved, { ...known, version: 3 }).fresh).toEqual(new Set(['known']));
  });

  it('does not call new again what only has other figures, nor what is told late', () => {
    expect(afterFrame(atFirst, { ...known, lastSeenAt: '2026-11-23T08:08:00.000Z' }).fresh.size).toBe(0);
    const acknowledged = afterFrame(atFirst, { ...known, state: 'acknowledged', version: 2 });
    expect(afterFrame(acknowledged, known)).toBe(acknowledged);
  });

  it('forgets that something was new when it was looked at, or somebody took it', () => {
    const book = afterFrame(atFirst, anEvent({ id: 'new' }));
    expect(seen(book, 'new').fresh.size).toBe(0);
    expect(allSeen(book).fresh.size).toBe(0);
    expect(afterFrame(book, anEvent({ id: 'new', state: 'acknowledged', version: 2 })).fresh.size).toBe(0);
    expect(afterReading(book, [known]).fresh.size).toBe(0);
  });
});
