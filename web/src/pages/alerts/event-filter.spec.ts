import { anEvent } from '../../testing/an-event';
import { addressOf, admits, filterOf, NO_FILTER, toQuery } from './event-filter';

describe('the filter of the alerts', () => {
  it('stands in the address and comes back from it', () => {
    const filter = { state: 'all', type: 'UNLICENSED', severity: '2', prefecture: '230100' };
    expect(addressOf(filter)).toBe('/?state=all&type=UNLICENSED&severity=2&prefecture=230100');
    expect(filterOf(new URLSearchParams(addressOf(filter).slice(1)))).toEqual(filter);
    expect(addressOf(NO_FILTER)).toBe('/');
  });

  it('ignores what means nothing', () => {
    expect(filterOf(new URLSearchParams('state=asleep&type=x&severity=9&prefecture=Harbin'))).toEqual(NO_FILTER);
  });

  it('asks the service for the states in which somebody has to do something, unless told otherwise', () => {
    expect(toQuery(NO_FILTER)).toEqual({ state: 'open,acknowledged,investigating' });
    expect(toQuery({ state: 'all', severity: '1' })).toEqual({ severity: '1' });
    expect(toQuery({ state: 'suspected' })).toEqual({ state: 'suspected' });
  });

  it('admits what the service would give', () => {
    expect(admits(NO_FILTER, anEvent({ state: 'open' }))).toBe(true);
    expect(admits(NO_FILTER, anEvent({ state: 'resolved' }))).toBe(false);
    expect(admits({ state: 'all' }, anEvent({ state: 'resolved' }))).toBe(true);
    expect(admits({ state: 'all' }, anEvent({ state: 'suspected' }))).toBe(false);
    expect(admits({ state: 'open', severity: '1' }, anEvent({ severity: 2 }))).toBe(false);
    expect(admits({ state: 'open', prefecture: '230200' }, anEvent({ prefecture: '230100' }))).toBe(false);
  });
});
