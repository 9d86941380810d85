import { DAY_MS } from '../../shared/time';
import { shownStatus } from './shown-status';

const END = Date.UTC(2026, 5, 30, 16);
const active = { status: 'active', validUntil: END } as const;

it.each([
  [END - 91 * DAY_MS, 'active'],
  [END - 90 * DAY_MS - 1, 'active'],
  [END - 90 * DAY_MS, 'expiring'],
  [END - 1, 'expiring'],
  [END, 'expired'],
])('shows at %d of an active license that it is %s', (now, expected) => {
  expect(shownStatus(active, now)).toBe(expected);
});

it.each(['draft', 'suspended', 'revoked', 'surrendered'] as const)('shows %s whatever the dates are', (status) => {
  expect(shownStatus({ status, validUntil: END }, END + DAY_MS)).toBe(status);
  expect(shownStatus({ status, validUntil: END }, END - DAY_MS)).toBe(status);
});
