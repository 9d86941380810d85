import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { builtInScenarios, loadScenario } from './load-scenario';

const GOOD = `name: good
start: 2026-11-23T08:00:00Z
duration: 10m
stations:
  - { code: H01, prefecture: "230100", lat: 45.75, lon: 126.65, bands: [ { startHz: 87000000, stopHz: 108000000, stepHz: 25000 } ] }
licenses:
  - { number: L-1, prefecture: "230100", holder: H, service: broadcasting, status: active, validFrom: "2020-01-01", validUntil: "2035-12-31", transmitters: [ { site: S, designator: 180KF3E, centerHz: 93700000, lat: 45.7, lon: 126.6, antennaHeightM: 100, erpW: 1000 } ] }
emitters:
  - { id: lawful, kind: fm-broadcast, license: L-1 }
  - id: pirate
    kind: fm-broadcast
    centerHz: 98600000
    bandwidthHz: 180000
    erpW: 500
    lat: 45.8
    lon: 126.7
    antennaHeightM: 60
    expect: { type: BLACK_BROADCAST, prefecture: "230100", withinSeconds: 330 }
faults:
  - { kind: silence, station: H01, from: 2m, to: 3m }
pass: { missed: 0, falseEvents: 0 }
`;

const folder = mkdtempSync(path.join(tmpdir(), 'spectrum-scenario-'));
const file = path.join(folder, 'tried.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of the good scenario once something in it was replaced. */
function refusal(from: string, to: string): string {
  writeFileSync(file, GOOD.replace(from, to));
  try {
    loadScenario(file);
  } catch (error) {
    return (error as Error).message.replaceAll(`${file}:`, '');
  }
  return 'nothing';
}

describe('a scenario', () => {
  it('is read with what its license tells', () => {
    writeFileSync(file, GOOD);
    expect(loadScenario(file).emitters[0]).toMatchObject({ id: 'lawful', centerHz: 93_700_000, erpW: 1_000 });
  });

  it.each(builtInScenarios())('%s, which comes with the program, can be played and bears the name of its file', (name) => {
    expect(loadScenario(name).name).toBe(name);
  });
});

describe('a bad scenario is refused with line, field and what would be right', () => {
  it.each([
    ['unknown field', 'erpW: 500', 'erpw: 500', '14: emitters[1].erpw: is no field here; did you mean erpW?'],
    ['unknown field of the file', 'faults:', 'falts:', '19: falts: is no field here; did you mean faults?'],
    [
      'unknown kind',
      'kind: fm-broadcast\n',
      'kind: fm-brodcast\n',
      '11: emitters[1].kind: "fm-brodcast" is not known; did you mean fm-broadcast?',
    ],
    ['unknown kind of fault', 'kind: silence', 'kind: silent', '20: faults[0].kind: "silent" is not known; did you mean silence?'],
    [
      'a unit in a number',
      'centerHz: 98600000',
      'centerHz: 98.6 MHz',
      '12: emitters[1].centerHz: a number in Hz is needed, not "98.6 MHz"',
    ],
    [
      'a unit of time that there is not',
      'duration: 10m',
      'duration: 10 min',
      '3: duration: must be a duration such as 90s, 5m, 1h30m, not "10 min"',
    ],
    [
      'the same id twice',
      'id: pirate',
      'id: lawful',
      '10: emitters[1].id: "lawful" is given twice, first by emitters[0]; each needs its own',
    ],
    ['no number', 'erpW: 500', 'erpW: .nan', '14: emitters[1].erpW: a number in W is needed, not NaN'],
    [
      'a broken count',
      'stepHz: 25000 }',
      'stepHz: 25000, averages: 1.5 }',
      '5: stations[0].bands[0].averages: a whole number is needed, not 1.5',
    ],
    [
      'times that are no pairs',
      'erpW: 500',
      'on: [1m, 5m]',
      '14: emitters[1].on[0]: a list is needed, not "1m"\n14: emitters[1].on[1]: a list is needed, not "5m"',
    ],
    ['half a pair of times', 'erpW: 500', 'on: [[1m]]', '14: emitters[1].on[0]: must have at least 2 entries, not 1'],
    ['an emitter above 300 GHz', 'centerHz: 98600000', 'centerHz: 300000000001', '12: emitters[1].centerHz: must be at most 300 GHz'],
    [
      'a station in another prefecture',
      '"230100", lat: 45.75',
      '"230200", lat: 45.75',
      '5: stations[0].prefecture: 45.75, 126.65 does not lie in 230200; by the boundaries it would be 230100',
    ],
    [
      'a station outside of the province',
      'lat: 45.75',
      'lat: 39.9',
      '5: stations[0].prefecture: 39.9, 126.65 does not lie in 230100; by the boundaries it lies in none of them',
    ],
    [
      'a prefecture that there is not',
      '"230100", withinSeconds',
      '"230000", withinSeconds',
      '18: emitters[1].expect.prefecture: there is no prefecture 230000; there are 230100, 230200',
    ],
    [
      'a license that there is not',
      'license: L-1',
      'license: L-2',
      '9: emitters[0].license: there is no license L-2 in this scenario; did you mean L-1?',
    ],
    [
      'a type of event that there is not',
      'BLACK_BROADCAST',
      'BLACKBROADCAST',
      '18: emitters[1].expect.type: BLACKBROADCAST is not known; did you mean BLACK_BROADCAST?',
    ],
    [
      'a license of a status that there is not',
      'status: active',
      'status: activ',
      '7: licenses[0].status: "activ" is not known; did you mean active?',
    ],
    ['an unknown field of a license', 'holder: H', 'holdr: H', '7: licenses[0].holdr: is no field here; did you mean holder?'],
    [
      'a designator that is none',
      '180KF3E',
      '180F3E',
      '7: licenses[0].transmitters[0].designator: must be a designation of emission such as 16K0F3E',
    ],
    ['a license that ends before it begins', '"2035-12-31"', '"2019-12-31"', '7: licenses[0].validUntil: must not be before validFrom'],
    [
      'a licensed transmitter that is nowhere',
      'lat: 45.7,',
      'lat: 457,',
      '7: licenses[0].transmitters[0].lat: must be at most 90, not 457',
    ],
    [
      'a license of a prefecture that there is not',
      '{ number: L-1, prefecture: "230100"',
      '{ number: L-1, prefecture: "239900"',
      '7: licenses[0].prefecture: there is no prefecture 239900',
    ],
    [
      'a harmonic above 300 GHz',
      'centerHz: 98600000',
      'centerHz: 200e9\n    harmonicsDbc: { "2": -50 }',
      '13: emitters[1].harmonicsDbc: the harmonic of order 2 would lie at 400000000000 Hz',
    ],
    [
      'a spurious emission below 0 Hz',
      'erpW: 500',
      'spurious: [ { offsetHz: -4e9, dbc: -40 } ]\n    erpW: 500',
      'spurious[0].offsetHz: the emission would lie at',
    ],
    ['a scenario without duration', 'duration: 10m', 'duration: 0', '3: duration: must be longer than nothing and at most 3660d, not 0'],
    ['a fault that ends before it begins', 'from: 2m, to: 3m', 'from: 4m, to: 3m', '20: faults[0].to: must end after it begins'],
    ['a fault without its measure', 'kind: silence', 'kind: clock-offset', '20: faults[0].offsetMs: is needed for clock-offset'],
    [
      'an emitter that would begin after the end',
      'erpW: 500',
      'erpW: 500\n    on: [ [ 5h, 6h ] ]',
      '15: emitters[1].on: must begin before the scenario ends',
    ],
    ['an alias of nothing', 'id: pirate', 'id: *nobody', '10: this cannot be resolved'],
    ['a limit of nothing', 'missed: 0', 'mist: 0', '21: pass.mist: mist is not known; did you mean missed?'],
    ['a fault of no station', 'station: H01', 'station: H02', '20: faults[0]: there is no station H02; there are H01'],
    ['something missing', 'erpW: 500', '', '10: emitters[1]: erpW is missing, and no license of the scenario tells it'],
    [
      'a moment that is none',
      '2026-11-23T08:00:00Z',
      'yesterday',
      '2: start: must be RFC 3339, or a duration such as -2h, not "yesterday"',
    ],
    ['bursts without a rhythm', 'kind: fm-broadcast\n', 'kind: bursts\n', '10: emitters[1]: bursts need burst: { everyMs, lengthMs }'],
    ['no YAML', 'faults:', 'faults: [', 'this is no YAML'],
  ])('%s', (_what, from, to, said) => {
    expect(refusal(from, to)).toContain(said);
  });

  it('with all that is wrong at once, in the order of the file', () => {
    const said = refusal('name: good', 'name: good\nsede: 7').split('\n');
    expect(said).toEqual(['2: sede: is no field here; did you mean seed?']);
    writeFileSync(file, GOOD.replace('erpW: 500', 'erpw: 500').replace('kind: silence', 'kind: silent'));
    expect(() => loadScenario(file)).toThrow(/:14: .*\n.*:20: /);
  });
});
