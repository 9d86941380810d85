import { aHeard } from '../../../test/builders/a-heard';
import { chainsOf, type Chain } from './chains';
import type { Stay } from './on-air';
import { firstHitFrom, lastHitOf, type HitTimes } from './opening';

const [here, there] = [aHeard(), aHeard({}, { id: 2, code: 'H02' })];

/** Visits that heard it, by station. */
function knowing(times: ReadonlyMap<unknown, readonly number[]>): HitTimes {
  return {
    firstFrom: (heard, at) => Promise.resolve((times.get(heard) ?? []).find((time) => time >= at) ?? null),
    lastUntil: (heard, at) => Promise.resolve((times.get(heard) ?? []).findLast((time) => time <= at) ?? null),
  };
}

const NOTHING = knowing(new Map());
const whole = (heard: Stay['heard'], from: number, to: number): Stay => ({ heard, from, to, beginsWithHit: true, endsWithHit: true });
const chain = (...stays: Stay[]): Chain =>
  chainsOf(
    stays.sort((a, b) => a.from - b.from),
    1_000,
  )[0] as Chain;

describe('the first hit of a chain', () => {
  it('is where a stay begins, without a look at single visits', async () => {
    expect(await firstHitFrom(chain(whole(here, 100, 200)), 100, NOTHING)).toBe(100);
    expect(await firstHitFrom(chain(whole(here, 100, 200)), 50, NOTHING)).toBe(100);
  });

  it('within a stay is that of the visit, not the moment that was asked for', async () => {
    const hits = knowing(new Map([[here, [100, 110, 163, 200]]]));
    expect(await firstHitFrom(chain(whole(here, 100, 200)), 150, hits)).toBe(163);
    expect(await firstHitFrom(chain(whole(here, 100, 200)), 163, hits)).toBe(163);
  });

  it('is that of whichever station heard it first', async () => {
    const hits = knowing(
      new Map([
        [here, [100, 170]],
        [there, [100, 155]],
      ]),
    );
    expect(await firstHitFrom(chain(whole(here, 100, 200), whole(there, 100, 200)), 150, hits)).toBe(155);
    expect(await firstHitFrom(chain(whole(here, 100, 200), whole(there, 160, 200)), 150, hits)).toBe(160);
  });

  it('in a stay that a span has cut off is the first one inside', async () => {
    const cut = { ...whole(here, 150, 200), beginsWithHit: false };
    expect(await firstHitFrom(chain(cut), 150, knowing(new Map([[here, [100, 149, 163]]])))).toBe(163);
  });

  it('is none after the last stay, nor where the next visit that heard it lies outside', async () => {
    expect(await firstHitFrom(chain(whole(here, 100, 200)), 201, NOTHING)).toBe(Infinity);
    const cut = { ...whole(here, 100, 200), endsWithHit: false };
    expect(await firstHitFrom(chain(cut), 190, knowing(new Map([[here, [180, 205]]])))).toBe(Infinity);
  });

  it('is the moment itself where visits are not known any more', async () => {
    expect(await firstHitFrom(chain(whole(here, 100, 200)), 150, NOTHING)).toBe(150);
  });
});

describe('the last hit of a chain', () => {
  it('is where the last stay ends', async () => {
    expect(await lastHitOf(chain(whole(here, 100, 200), whole(there, 150, 180)), NOTHING)).toBe(200);
  });

  it('in a stay that a span has cut off is the last one inside', async () => {
    const cut = { ...whole(here, 100, 199), endsWithHit: false };
    expect(await lastHitOf(chain(cut), knowing(new Map([[here, [100, 187, 203]]])))).toBe(187);
    expect(await lastHitOf(chain(cut), NOTHING)).toBe(199);
  });

  it('is the later of two stations that were cut off together', async () => {
    const [a, b] = [here, there].map((heard) => ({ ...whole(heard, 100, 199), endsWithHit: false }));
    const hits = knowing(
      new Map([
        [here, [187]],
        [there, [193]],
      ]),
    );
    expect(await lastHitOf(chain(a as Stay, b as Stay), hits)).toBe(193);
  });
});
