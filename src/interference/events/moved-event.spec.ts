import { anEvent } from '../../../test/builders/an-event';
import type { EventState } from './interference-event';
import { BY_PERSON, movedEvent, type Decision } from './moved-event';

const AT = Date.UTC(2026, 10, 23, 9);
const decision = (to: EventState, fields: Partial<Decision> = {}): Decision => ({
  to,
  by: 'li.na',
  at: AT,
  note: null,
  assignee: null,
  mergeInto: null,
  ...fields,
});

it('makes a new version, and says in the history who moved it, when and why', () => {
  const { event, entry } = movedEvent(anEvent({ state: 'open', version: 4 }), decision('referred', { note: '已移交公安' }));
  expect(event).toEqual(anEvent({ state: 'referred', version: 5 }));
  expect(entry).toEqual({ version: 5, at: AT, by: 'li.na', change: 'moved', from: 'open', to: 'referred', note: '已移交公安' });
});

it('gives an event to whoever acknowledges it, unless he names another', () => {
  const open = anEvent({ assignee: null });
  expect(movedEvent(open, decision('acknowledged')).event.assignee).toBe('li.na');
  expect(movedEvent(open, decision('acknowledged', { assignee: 'wang.wei' })).event.assignee).toBe('wang.wei');
  expect(movedEvent(open, decision('investigating')).event.assignee).toBeNull();
  expect(movedEvent(anEvent({ assignee: 'wang.wei' }), decision('investigating')).event.assignee).toBe('wang.wei');
});

it.each(['resolved', 'dismissed'] as const)('keeps when and with what reason it was %s', (to) => {
  expect(movedEvent(anEvent(), decision(to, { note: 'a test transmitter' })).event).toMatchObject({
    resolvedAt: AT,
    resolution: 'a test transmitter',
  });
  expect(movedEvent(anEvent(), decision(to)).event).toMatchObject({ resolvedAt: AT, resolution: BY_PERSON });
});

it('takes the outcome back when work is taken up again, and keeps it when the event is closed', () => {
  const resolved = anEvent({ state: 'resolved', resolvedAt: AT - 1, resolution: 'quiet' });
  expect(movedEvent(resolved, decision('investigating')).event).toMatchObject({ resolvedAt: null, resolution: null });
  expect(movedEvent(resolved, decision('closed')).event).toMatchObject({ resolvedAt: AT - 1, resolution: 'quiet' });
});

it('says into which event it was merged', () => {
  expect(movedEvent(anEvent(), decision('merged', { mergeInto: 'another' })).event).toMatchObject({
    mergedInto: 'another',
    resolvedAt: null,
  });
});
