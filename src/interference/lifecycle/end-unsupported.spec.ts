import { anEvent } from '../../../test/builders/an-event';
import type { InterferenceEvent } from '../events/interference-event';
import { endUnsupported } from './end-unsupported';

const NOW = Date.UTC(2026, 10, 23, 12);
const end = (event: Partial<InterferenceEvent>, explained: boolean): ReturnType<typeof endUnsupported> =>
  endUnsupported(anEvent(event), explained, NOW);

describe.each(['suspected', 'open', 'acknowledged'] as const)('%s', (state) => {
  it.each([
    ['license', true],
    ['withdrawn', false],
  ])('is resolved as %s', (resolution, explained) => {
    const change = end({ state }, explained);
    expect(change?.after).toMatchObject({ state: 'resolved', resolution, resolvedAt: anEvent().lastSeenAt, version: 2 });
    expect(change?.entries).toEqual([{ at: NOW, by: 'service', change: 'resolved', from: state, to: 'resolved', note: resolution }]);
    expect(change?.isTold).toBe(true);
  });
});

it('investigating stays so, with a note that the signal is gone, once', () => {
  const change = end({ state: 'investigating' }, true);
  expect(change?.after).toMatchObject({ state: 'investigating', signalGoneAt: anEvent().lastSeenAt, resolution: null });
  expect(change?.entries).toMatchObject([{ change: 'signal-gone', from: 'investigating', to: 'investigating', note: 'license' }]);
  expect(end({ state: 'investigating', signalGoneAt: NOW }, true)).toBeNull();
});

describe('resolved', () => {
  const resolved = (resolution: string): Partial<InterferenceEvent> => ({ state: 'resolved', resolution, resolvedAt: NOW - 1_000 });

  it('by quiet is withdrawn when later data take the ground away', () => {
    const change = end(resolved('quiet'), false);
    expect(change?.after).toMatchObject({ state: 'resolved', resolution: 'withdrawn', resolvedAt: NOW - 1_000 });
    expect(change?.entries).toMatchObject([{ change: 'withdrawn', from: 'resolved', to: 'resolved' }]);
  });

  it('stays what it was when a license is granted afterwards', () => {
    expect(end(resolved('quiet'), true)).toBeNull();
  });

  it.each(['license', 'withdrawn', '已关停'])('by %s stays what it was', (resolution) => {
    expect(end(resolved(resolution), false)).toBeNull();
    expect(end(resolved(resolution), true)).toBeNull();
  });
});
