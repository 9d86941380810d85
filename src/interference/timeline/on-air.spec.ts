import { aHeard, HEARD_FROM as FROM, HEARD_UNTIL as UNTIL } from '../../../test/builders/a-heard';
import type { Emission } from '../../monitoring/emissions/emission';
import { DAY_MS } from '../../shared/time';
import type { JudgedSpan, SpanKind } from './judged-span';
import { knownSince, staysIn, type Stay } from './on-air';

const span = (kind: SpanKind, from: number, to: number): JudgedSpan => ({
  kind,
  from,
  to,
  explanations: [],
  bestScore: 0,
  byStation: new Map(),
});
const MIDDLE = (FROM + UNTIL) / 2;

function stays(emission: Partial<Emission>, spans: readonly JudgedSpan[], quietMs = DAY_MS): Omit<Stay, 'heard'>[] {
  return staysIn([aHeard(emission)], spans, 'unlicensed', quietMs).map(({ from, to, beginsWithHit, endsWithHit }) => ({
    from,
    to,
    beginsWithHit,
    endsWithHit,
  }));
}

it('is the whole run where all of it is of the kind', () => {
  expect(stays({}, [span('unlicensed', FROM, UNTIL + 1)])).toEqual([{ from: FROM, to: UNTIL, beginsWithHit: true, endsWithHit: true }]);
});

it('is that part of a run that lies in spans of the kind, and knows whether a hit lies at its ends', () => {
  const spans = [span('licensed', FROM, MIDDLE), span('unlicensed', MIDDLE, UNTIL + 1)];
  expect(stays({}, spans)).toEqual([{ from: MIDDLE, to: UNTIL, beginsWithHit: false, endsWithHit: true }]);
  const before = [span('unlicensed', FROM, MIDDLE), span('licensed', MIDDLE, UNTIL + 1)];
  expect(stays({}, before)).toEqual([{ from: FROM, to: MIDDLE - 1, beginsWithHit: true, endsWithHit: false }]);
});

it('is none in spans of other kinds', () => {
  expect(stays({}, [span('exempt', FROM, UNTIL + 1)])).toEqual([]);
});

describe('of a long history, of which only the latest runs are kept,', () => {
  const LONG = { runs: [{ from: MIDDLE, to: UNTIL, hits: 9 }] };
  const WHOLE = [span('unlicensed', FROM, UNTIL + 1)];

  it('is all that lies before them where pauses of a day do not matter', () => {
    expect(stays(LONG, WHOLE, DAY_MS).map(({ from, to }) => [from, to])).toEqual([
      [FROM, MIDDLE],
      [MIDDLE, UNTIL],
    ]);
    expect(knownSince([aHeard(LONG)], DAY_MS)).toBe(-Infinity);
  });

  it('is the first hit alone where they do', () => {
    expect(stays(LONG, WHOLE, DAY_MS - 1).map(({ from, to }) => [from, to])).toEqual([
      [FROM, FROM],
      [MIDDLE, UNTIL],
    ]);
    expect(knownSince([aHeard(), aHeard(LONG)], DAY_MS - 1)).toBe(MIDDLE);
    expect(knownSince([aHeard()], DAY_MS - 1)).toBe(-Infinity);
  });
});

it('puts the stays that several stations hear in the order in which they begin', () => {
  const group = [aHeard(), aHeard({ firstSeenAt: FROM - 1 }, { id: 2, code: 'H02' })] as const;
  const found = staysIn(group, [span('unlicensed', FROM - 1, UNTIL + 1)], 'unlicensed', DAY_MS);
  expect(found.map(({ heard }) => heard.station.code)).toEqual(['H02', 'H01']);
});
