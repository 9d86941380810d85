import { parseDocument } from 'yaml';
import { resolveEmitter, resolveFault, resolveStation } from '../scenario/resolve';
import type { Run, Scenario } from '../scenario/scenario';
import { scenarioSchema } from '../scenario/scenario-schema';
import { compare } from './compare';
import type { ScoredEvent } from './scored-event';

const START = Date.UTC(2026, 10, 23, 8);
const MINUTE = 60_000;
const RUN: Run = { id: 'run', startedAt: START };

/** Thirty minutes of one FM band of 25 kHz bins in Harbin, with these emitters and faults. */
function scenarioOf(yaml: string): Scenario {
  const stations = [
    { code: 'H01', prefecture: '230100', lat: 45.75, lon: 126.65, bands: [{ startHz: 87e6, stopHz: 108e6, stepHz: 25e3 }] },
  ];
  const written = scenarioSchema.parse({ name: 'tried', duration: '30m', stations, ...parseDocument(yaml).toJS() });
  const resolved = (written.stations as Exclude<typeof written.stations, string>).map(resolveStation);
  const { name, seed, environment } = written;
  return {
    ...{
      name,
      seed,
      environment,
      start: 0,
      hasFixedStart: true,
      duration: 30 * MINUTE,
      rules: {},
      baselineDays: 0,
      pass: {},
      licenses: [],
    },
    stations: resolved,
    emitters: written.emitters.map((entry) => resolveEmitter(entry, [])),
    faults: written.faults.map((entry) => resolveFault(entry, resolved)),
  };
}

const PLACE = 'lat: 45.8, lon: 126.7, antennaHeightM: 60, erpW: 500';
const EXPECT = "expect: { type: [BLACK_BROADCAST, UNLICENSED], prefecture: '230100', withinSeconds: 330 }";
const PIRATE = `{ id: pirate, kind: fm-broadcast, centerHz: 98600000, bandwidthHz: 180000, ${PLACE}, on: [[5m, 25m]], ${EXPECT} }`;

let numbers = 0;
/** A black broadcast as it should be told: 310 s after it began. */
function anEvent(changes: Partial<ScoredEvent> = {}): ScoredEvent {
  const openedAt = START + 10 * MINUTE;
  return {
    ...{ number: `EV-${++numbers}`, type: 'BLACK_BROADCAST', prefecture: '230100', centerHz: 98_600_000, bandwidthHz: 180_000, openedAt },
    firstSeenAt: START + 5 * MINUTE,
    lastSeenAt: START + 25 * MINUTE,
    detectedAt: START + 10 * MINUTE + 10_000,
    stations: ['H01'],
    location: null,
    ...changes,
  };
}

const scored = (events: readonly ScoredEvent[], yaml = `emitters: [${PIRATE}]`) => compare(scenarioOf(yaml), RUN, events);

describe('an event that tells of an emitter', () => {
  it('is a detection, with the delay from the start of the emission to the commit', () => {
    expect(scored([anEvent()])).toMatchObject({ expected: 1, detected: 1, missed: [], falseEvents: [], exactType: 1, duplicates: 0 });
    expect(scored([anEvent()]).delaySeconds).toEqual({ median: 310, p95: 310 });
  });

  it.each([
    ['off by half its width', { centerHz: 98_690_000 }, 1],
    ['off by more', { centerHz: 98_690_001 }, 0],
    ['three times as wide', { bandwidthHz: 540_000 }, 1],
    ['a third as wide', { bandwidthHz: 60_000 }, 1],
    ['wider than three times', { bandwidthHz: 540_001 }, 0],
    ['narrower than a third', { bandwidthHz: 59_000 }, 0],
    ['of another prefecture', { prefecture: '230200' }, 0],
    ['of another time', { firstSeenAt: START, lastSeenAt: START + 4 * MINUTE, openedAt: START + 3 * MINUTE }, 0],
    ['opened at the last second', { openedAt: START + 5 * MINUTE + 330_000 }, 1],
    ['opened too late', { openedAt: START + 5 * MINUTE + 330_001 }, 0],
    ['of the other type', { type: 'UNLICENSED' }, 1],
    ['of a type that is not expected', { type: 'EXPIRED' }, 0],
  ])('%s', (_what, changes, detected) => {
    expect(scored([anEvent(changes)]).detected).toBe(detected);
  });

  it('within two steps of a carrier is about it, and widths within three steps are alike', () => {
    const carrier = `emitters: [{ id: c, kind: carrier, centerHz: 98600000, ${PLACE}, on: [[5m, 25m]], ${EXPECT} }]`;
    expect(scored([anEvent({ centerHz: 98_650_000, bandwidthHz: 75_000 })], carrier).detected).toBe(1);
    expect(scored([anEvent({ centerHz: 98_650_001, bandwidthHz: 75_000 })], carrier).detected).toBe(0);
    expect(scored([anEvent({ centerHz: 98_600_000, bandwidthHz: 75_001 })], carrier).detected).toBe(0);
  });

  it('once more is a duplicate and no false event', () => {
    expect(scored([anEvent(), anEvent({ type: 'UNLICENSED' })])).toMatchObject({ detected: 1, duplicates: 1, falseEvents: [] });
  });

  it('of the wrong type leaves it missed, and is counted as taken for something else', () => {
    expect(scored([anEvent({ type: 'EXPIRED' })])).toMatchObject({
      missed: ['pirate'],
      falseEvents: [],
      exactType: 0,
      types: [{ expected: 'BLACK_BROADCAST', got: 'EXPIRED', times: 1 }],
    });
  });

  it('of a type that was ruled out is false, and its cause is the emitter', () => {
    const yaml = `emitters: [${PIRATE.replace('withinSeconds: 330', 'withinSeconds: 330, notTypes: [EXPIRED]')}]`;
    expect(scored([anEvent(), anEvent({ type: 'EXPIRED' })], yaml)).toMatchObject({
      detected: 1,
      falseEvents: [{ type: 'EXPIRED', cause: 'pirate' }],
    });
  });

  it('goes to one emitter alone: of two alike each needs its own', () => {
    const yaml = `emitters: [${PIRATE}, ${PIRATE.replace('id: pirate', 'id: second')}]`;
    expect(scored([anEvent()], yaml)).toMatchObject({ detected: 1, missed: ['second'] });
    expect(scored([anEvent(), anEvent()], yaml)).toMatchObject({ detected: 2, missed: [], duplicates: 0 });
  });

  it('is followed where the emitter drifts to', () => {
    const yaml = `emitters: [${PIRATE.replace(' on: ', ' driftHzPerHour: 600000, on: ')}]`;
    expect(scored([anEvent({ centerHz: 98_750_000, firstSeenAt: START + 15 * MINUTE })], yaml).detected).toBe(1);
  });

  it('of an expected harmonic stands at the harmonic', () => {
    const yaml = `emitters: [${PIRATE.replace('BLACK_BROADCAST, UNLICENSED', 'HARMONIC').replace(' on: ', " harmonicsDbc: { '2': -40 }, on: ")}]`;
    expect(scored([anEvent({ type: 'HARMONIC', centerHz: 197_200_000, bandwidthHz: 360_000 })], yaml).detected).toBe(1);
    expect(scored([anEvent({ type: 'HARMONIC' })], yaml)).toMatchObject({ detected: 0, falseEvents: [{ cause: 'pirate' }] });
  });
});

describe('the location of an event', () => {
  it('is held against the place of the emitter; none is infinitely far', () => {
    const located = anEvent({ location: { lat: 45.8, lon: 126.7 } });
    expect(scored([located]).locationErrorM).toEqual({ median: 0, p95: 0, located: 1 });
    expect(scored([anEvent()]).locationErrorM).toEqual({ median: null, p95: null, located: 0 });
  });

  it('must be as good as is expected', () => {
    const yaml = `emitters: [${PIRATE.replace('withinSeconds: 330', 'withinSeconds: 330, locationErrorM: 1000')}]`;
    expect(scored([anEvent({ location: { lat: 45.805, lon: 126.7 } })], yaml).detected).toBe(1);
    expect(scored([anEvent({ location: { lat: 45.815, lon: 126.7 } })], yaml).detected).toBe(0);
    expect(scored([anEvent()], yaml).detected).toBe(0);
  });
});

describe('an event of which nobody knows is false, and its cause is', () => {
  const lawful = (id: string, centerHz: number, more = ''): string =>
    `{ id: ${id}, kind: fm-broadcast, centerHz: ${centerHz}, bandwidthHz: 180000, ${PLACE}${more} }`;

  it.each([
    ['the emitter that is there', [lawful('lawful', 98_600_000)], 'lawful'],
    ['its harmonic', [lawful('low', 49_300_000, ", harmonicsDbc: { '2': -40 }")], 'harmonic 2 of low'],
    ['its spurious product', [lawful('mast', 90_000_000, ', spurious: [{ offsetHz: 8600000, dbc: -50 }]')], 'spurious product of mast'],
    ['two emitters mixed', [lawful('a', 96_600_000), lawful('b', 94_600_000)], 'a, b, mixed in the receiver'],
    ['three emitters mixed', [lawful('a', 96_600_000), lawful('b', 95_000_000), lawful('c', 93_000_000)], 'a, b, c, mixed in the receiver'],
    ['noise', [lawful('far', 88_000_000)], 'noise'],
  ])('%s', (_what, emitters, cause) => {
    expect(scored([anEvent()], `emitters: [${emitters.join(', ')}]`).falseEvents).toMatchObject([{ cause }]);
  });

  it.each([
    ['a spur', '{ kind: spur, station: H01, centerHz: 98600000, levelDbuv: 20 }', 'spur of H01'],
    ['a fault of a station that hears it', '{ kind: antenna-loss, station: H01, dropDb: 20 }', 'antenna-loss of H01'],
  ])('%s', (_what, fault, cause) => {
    expect(scored([anEvent()], `faults: [${fault}]`).falseEvents).toMatchObject([{ cause }]);
  });
});

describe('an event of a station', () => {
  const offline = anEvent({
    type: 'STATION_OFFLINE',
    centerHz: 0,
    bandwidthHz: 0,
    firstSeenAt: START + 5 * MINUTE,
    openedAt: START + 6.5 * MINUTE,
  });

  it('is a detection if its fault expects it', () => {
    const yaml =
      "faults: [{ kind: silence, station: H01, from: 5m, to: 9m, expect: { type: STATION_OFFLINE, prefecture: '230100', withinSeconds: 120 } }]";
    expect(scored([offline], yaml)).toMatchObject({ expected: 1, detected: 1, falseEvents: [] });
  });

  it('that is offline under a fault that does not expect it is not scored; without a fault it is false', () => {
    const yaml = 'faults: [{ kind: silence, station: H01, from: 5m, to: 9m }]';
    expect(scored([offline], yaml).falseEvents).toEqual([]);
    expect(scored([offline], 'faults: []').falseEvents).toHaveLength(1);
  });
});
