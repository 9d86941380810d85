import type { StationHealth } from '../../stations/health/station-health';
import { outageOf, type Outage } from './station-offline';

const LAST = Date.UTC(2026, 10, 23, 8);
const S = 1_000;

const health = (changes: Partial<StationHealth> = {}): StationHealth => ({
  stationId: 1,
  state: 'online',
  lastSeenAt: LAST,
  boot: 'boot-1',
  lastWillAt: null,
  status: null,
  statusAt: null,
  ...changes,
});

const outage = (now: number, changes: Partial<StationHealth> = {}, listeningSince = LAST - 3600 * S): Outage | null =>
  outageOf(health(changes), listeningSince, now, 90 * S);

it('begins after 90 s in which nothing valid was heard', () => {
  expect(outage(LAST + 90 * S - 1)).toBeNull();
  expect(outage(LAST + 90 * S)).toMatchObject({ since: LAST, openedAt: LAST + 90 * S });
});

it('opens when it was too long, not when somebody looked', () => {
  expect(outage(LAST + 3600 * S)?.openedAt).toBe(LAST + 90 * S);
});

it('begins 30 s after a last will that nothing follows', () => {
  const gone = { state: 'offline', lastWillAt: LAST + 5 * S } as const;
  expect(outage(LAST + 35 * S - 1, gone)).toBeNull();
  expect(outage(LAST + 35 * S, gone)).toMatchObject({ since: LAST, openedAt: LAST + 35 * S });
});

it('does not believe a last will that something valid has followed', () => {
  expect(outage(LAST + 60 * S, { lastWillAt: LAST - 1 })).toBeNull();
});

it('does not wait for a last will that comes late', () => {
  expect(outage(LAST + 90 * S, { lastWillAt: LAST + 80 * S })?.openedAt).toBe(LAST + 90 * S);
});

it('counts silence from when we began to listen, if that was later', () => {
  const since = LAST + 1000 * S;
  expect(outage(since + 90 * S - 1, {}, since)).toBeNull();
  expect(outage(since + 90 * S, {}, since)).toMatchObject({ since, openedAt: since + 90 * S });
  expect(outage(since + 30 * S, { lastWillAt: LAST + 5 * S }, since)).toMatchObject({ since, openedAt: since + 30 * S });
});

it('is none of a station that was never heard', () => {
  expect(outage(LAST + 3600 * S, { lastSeenAt: null })).toBeNull();
});

it('says how long the silence was, what the limit is, and whether a last will came', () => {
  const [bySilence] = (outage(LAST + 90 * S) as Outage).criteria;
  expect(bySilence).toMatchObject({ name: 'silence', necessary: true, measured: 90, limit: 90, margin: 0, unit: 's', holds: true });
  expect(bySilence).not.toHaveProperty('note');
  const [byWill] = (outage(LAST + 60 * S, { lastWillAt: LAST + 5 * S }) as Outage).criteria;
  expect(byWill).toMatchObject({
    measured: 35,
    limit: 30,
    holds: true,
    note: 'Its last will was received.',
    noteZh: '监测站已发出遗嘱消息',
  });
});
