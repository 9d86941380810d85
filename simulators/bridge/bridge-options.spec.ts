import { UsageError } from '../simulate-options';
import { readBridgeOptions } from './bridge-options';

const ARGS = ['rtl-power', 'fm.csv', '--station', 'R1', '--prefecture', '230100', '--secret', 's'];

describe('the command line of the bridge', () => {
  it('needs a tool, a file, and who the station is', () => {
    expect(readBridgeOptions(ARGS, {})).toMatchObject({
      ...{ tool: 'rtl-power', file: 'fm.csv', station: 'R1', prefecture: '230100', secret: 's' },
      ...{ brokerUrl: 'mqtt://127.0.0.1:1883', unit: 'dBm', offsetDb: 0 },
    });
  });

  it('takes the secret from SPECTRUM_SECRET, and a value that begins with a hyphen', () => {
    const args = [...ARGS.slice(0, 6), '--offset-db', '-31.5', '--tz', '-03:30', '--replay-at', '2026-01-01T00:00:00Z'];
    const options = readBridgeOptions(args, { SPECTRUM_SECRET: 'from outside' });
    expect(options).toMatchObject({ secret: 'from outside', offsetDb: -31.5, zone: '-03:30', replayAt: Date.UTC(2026, 0, 1) });
  });

  it.each([
    [['rtl_433', ...ARGS.slice(1)], 'A tool and a file'],
    [ARGS.slice(0, 1), 'A tool and a file'],
    [ARGS.slice(0, 6), '--secret'],
    [[...ARGS, '--prefecture', 'Harbin'], '--prefecture'],
    [[...ARGS, '--station', 'a/b'], '--station'],
    [[...ARGS, '--broker', 'http://x'], '--broker'],
    [[...ARGS, '--broker', 'mqtt://127.0.0.1:99999'], '--broker'],
    [[...ARGS, '--tz', 'Mars/Olympus'], '--tz'],
    [[...ARGS, '--tz', '+99:99'], '--tz'],
    [[...ARGS, '--unit', 'volts'], '--unit'],
    [[...ARGS, '--offset-db', 'much'], '--offset-db'],
    [[...ARGS, '--replay-at', 'yesterday'], '--replay-at'],
    [[...ARGS, '--speed', '2'], '--speed'],
  ])('refuses %p', (args, naming) => {
    expect(() => readBridgeOptions(args, {})).toThrow(UsageError);
    expect(() => readBridgeOptions(args, {})).toThrow(naming);
  });
});
