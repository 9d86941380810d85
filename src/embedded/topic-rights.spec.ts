import { mayPublish, mayReceive, maySubscribe, type BrokerIdentity } from './topic-rights';

const station: BrokerIdentity = { kind: 'station', code: 'H01', prefecture: '230100' };
const officer: BrokerIdentity = { kind: 'user', userId: 'u', version: 1, prefectures: ['230100'] };
const chief: BrokerIdentity = { kind: 'user', userId: 'v', version: 1, prefectures: ['*'] };

describe('topics of the embedded broker', () => {
  it.each(['status', 'sweep', 'measurement', 'bearing', 'task-result'])('let a station publish its own %s', (kind) => {
    expect(mayPublish(station, `spectrum/v1/230100/H01/${kind}`)).toBe(true);
  });

  it.each([
    'spectrum/v1/230100/H02/sweep',
    'spectrum/v1/230100/h01/sweep',
    'spectrum/v1/230100/H01/ack',
    'spectrum/v1/230100/H01/task',
    'spectrum/v1/230100/H01/sweep/',
    'spectrum/v1/230100/../H01/sweep',
    'spectrum/v1/230100/H01/sweep\u0000',
    'spectrum/v1//H01/sweep',
    '$SYS/broker',
    'spectrum/v1/230100/events',
  ])('do not let it publish %j', (topic) => {
    expect(mayPublish(station, topic)).toBe(false);
  });

  it('let nobody else publish', () => {
    expect(mayPublish(chief, 'spectrum/v1/230100/events')).toBe(false);
  });

  it.each([
    '#',
    '$SYS/#',
    '$share/g/spectrum/v1/230100/H01/ack',
    'spectrum/v1/230100/H02/ack',
    'spectrum/v1/+/H01/ack',
    'spectrum/v1/230100/H01/#',
  ])('grant a station no %s', (filter) => {
    expect(maySubscribe(station, filter)).toBe(false);
  });

  it('grant a station its acknowledgements and tasks', () => {
    expect(maySubscribe(station, 'spectrum/v1/230100/H01/ack')).toBe(true);
    expect(maySubscribe(station, 'spectrum/v1/230100/H01/task')).toBe(true);
  });

  it('grant a person the events of his prefectures only', () => {
    expect(maySubscribe(officer, 'spectrum/v1/230100/events')).toBe(true);
    expect(maySubscribe(officer, 'spectrum/v1/230200/events')).toBe(false);
    expect(maySubscribe(officer, 'spectrum/v1/+/events')).toBe(false);
    expect(maySubscribe(chief, 'spectrum/v1/+/events')).toBe(true);
    expect(mayReceive(chief, 'spectrum/v1/230200/events')).toBe(true);
    expect(mayReceive(chief, 'spectrum/v1/230200/H01/ack')).toBe(false);
  });
});
