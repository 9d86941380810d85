import { anEvent } from '../../../test/builders/an-event';
import { closeEvent } from './close-event';

it('closes what was resolved, and keeps what came of it', () => {
  const resolved = anEvent({ state: 'resolved', resolution: 'quiet', resolvedAt: 5, version: 7 });
  const { after, entries, isTold } = closeEvent(resolved, 9);
  expect(after).toEqual({ ...resolved, state: 'closed', version: 8 });
  expect(entries).toEqual([{ at: 9, by: 'service', change: 'closed', from: 'resolved', to: 'closed', note: null }]);
  expect(isTold).toBe(true);
});
