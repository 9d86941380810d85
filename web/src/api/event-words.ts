/** Types of interference events; their names in words are in the texts. */
export const EVENT_TYPES = [
  'UNLICENSED',
  'BLACK_BROADCAST',
  'FREQ_DEVIATION',
  'EXCESS_BANDWIDTH',
  'EXCESS_FIELD',
  'LOW_FIELD',
  'SILENT_LICENSE',
  'EXPIRED',
  'SUSPENDED',
  'OUT_OF_HOURS',
  'OUT_OF_AREA',
  'CO_CHANNEL',
  'ADJACENT',
  'INTERMOD',
  'HARMONIC',
  'SPURIOUS',
  'NOISE_RISE',
  'JAMMING',
  'GNSS_JAM',
  'GNSS_SPOOF',
  'FAKE_BASE',
  'RAIL',
  'DISTRESS_SIGNAL',
  'DISTRESS_BLOCK',
  'UAV',
  'CROSS_BORDER',
  'UNUSED_LICENSE',
  'STATION_OFFLINE',
  'STATION_TAMPER',
  'SENSOR_FAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const EVENT_STATES = [
  'suspected',
  'open',
  'acknowledged',
  'investigating',
  'resolved',
  'dismissed',
  'merged',
  'referred',
  'closed',
] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** 1 critical … 4 info. */
export const SEVERITIES = [1, 2, 3, 4] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SEVERITY_WORDS = { 1: 'critical', 2: 'major', 3: 'minor', 4: 'info' } as const;

/** States in which somebody still has to do something. */
export const UNFINISHED: readonly EventState[] = ['open', 'acknowledged', 'investigating'];

/** Where people may move an event from each state; the service refuses everything else. */
export const MOVES: Readonly<Record<EventState, readonly EventState[]>> = {
  suspected: ['open', 'dismissed'],
  open: ['acknowledged', 'investigating', 'resolved', 'dismissed', 'merged', 'referred'],
  acknowledged: ['investigating', 'resolved', 'dismissed', 'merged', 'referred'],
  investigating: ['resolved', 'dismissed', 'merged', 'referred'],
  resolved: ['closed', 'investigating'],
  dismissed: ['open'],
  merged: [],
  referred: [],
  closed: [],
};
