import type { Dbm, Decibels, Degrees, Hertz, Instant, Meters, Milliseconds, Watts } from '../../src/shared/units';

/** What a scenario file says, resolved: names looked up, defaults filled in, times counted from its start. */
export interface Scenario {
  readonly name: string;
  readonly seed: number;
  /** As written: relative to now, or RFC 3339. */
  readonly start: string | number;
  readonly hasFixedStart: boolean;
  /** Null: until it is stopped. */
  readonly duration: Milliseconds | null;
  readonly environment: Surroundings;
  readonly stations: readonly SimulatedStation[];
  readonly licenses: readonly LicenseBody[];
  readonly rules: Readonly<Record<string, unknown>>;
  readonly baselineDays: number;
  readonly emitters: readonly Emitter[];
  readonly faults: readonly Fault[];
  readonly pass: Readonly<Record<string, number>>;
}

export const NOISE_ENVIRONMENTS = ['city', 'residential', 'rural', 'quiet'] as const;
export type NoiseName = (typeof NOISE_ENVIRONMENTS)[number];

/** The air. With a shadowing of 0 dB it stands still, unless the other two say something else: then closed formulas hold. */
export interface Surroundings {
  readonly noise: NoiseName;
  readonly shadowingSigmaDb: Decibels;
  /** Slow fading; absent: 2 dB up to 50 km and 3 dB beyond, none without shadowing. */
  readonly fadingSigmaDb?: Decibels;
  /** Whether man-made noise differs from day to day as P.372 says; absent: unless there is no shadowing. */
  readonly noiseVaries?: boolean;
}

export interface Band {
  readonly startHz: Hertz;
  readonly stopHz: Hertz;
  readonly stepHz: Hertz;
  readonly rbwHz: Hertz;
  readonly everyMs: Milliseconds;
  readonly averages: number;
}

export interface SimulatedStation {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
  readonly kind: 'fixed' | 'mobile' | 'sensor';
  readonly lat: Degrees;
  readonly lon: Degrees;
  readonly antennaHeightM: Meters;
  readonly noiseFigureDb: Decibels;
  readonly iip3Dbm: Dbm;
  readonly df?: { readonly sigmaDeg: Degrees; readonly biasDeg: Degrees };
  /** Sum of all input powers at which the receiver is overloaded; absent: 10 dB below `iip3Dbm`. */
  readonly clipDbm?: Dbm;
  /** Error of the frequency reference; absent: drawn, 0.005 ppm for fixed stations and 0.3 ppm for others. */
  readonly referencePpm?: number;
  /** How often it measures what it hears of its own accord; absent: every minute if it finds directions, else never. */
  readonly ownRoundsMs?: Milliseconds;
  readonly bands: readonly Band[];
}

/** A license as REST takes it. */
export interface LicenseBody {
  readonly number: string;
  readonly prefecture?: string;
  readonly transmitters: readonly Readonly<Record<string, unknown>>[];
  readonly [field: string]: unknown;
}

export const EMITTER_KINDS = ['carrier', 'am-voice', 'fm-voice', 'fm-broadcast', 'digital', 'ofdm', 'bursts', 'noise', 'chirp'] as const;
/** How traffic follows the hours: of offices, of who works in shifts, of the roads and rails, of the night. */
export const DAY_PROFILES = ['office', 'shifts', 'transport', 'night'] as const;
export type DayProfile = (typeof DAY_PROFILES)[number];
export type EmitterKind = (typeof EMITTER_KINDS)[number];

export interface Emitter {
  readonly id: string;
  readonly kind: EmitterKind;
  readonly centerHz: Hertz;
  readonly bandwidthHz: Hertz;
  readonly erpW: Watts;
  readonly lat: Degrees;
  readonly lon: Degrees;
  readonly antennaHeightM: Meters;
  readonly azimuthDeg?: Degrees;
  readonly beamwidthDeg?: Degrees;
  /** Times on the air, from the start of the scenario; absent: always, or by `duty`. */
  readonly on?: readonly (readonly [Milliseconds, Milliseconds])[];
  /** Mean times on and off the air, seconds; with a profile, in the busiest hours of its day. */
  readonly duty?: { readonly onS: number; readonly offS: number; readonly day?: DayProfile };
  /** `on` and the turns begin anew each time so much has passed. */
  readonly repeatEvery?: Milliseconds;
  /** What it is in the first period, the second, … and the first again. */
  readonly turns: readonly Turn[];
  readonly burst?: { readonly everyMs: Milliseconds; readonly lengthMs: Milliseconds };
  readonly sweepMs?: Milliseconds;
  readonly driftHzPerHour?: number;
  readonly steps: readonly { readonly at: Milliseconds; readonly centerHz?: Hertz; readonly bandwidthHz?: Hertz; readonly erpW?: Watts }[];
  readonly route: readonly { readonly at: Milliseconds; readonly lat: Degrees; readonly lon: Degrees }[];
  /** Order of the harmonic, dB relative to the carrier. */
  readonly harmonicsDbc: readonly (readonly [number, Decibels])[];
  readonly spurious: readonly { readonly offsetHz: Hertz; readonly dbc: Decibels }[];
  readonly license: string | null;
  readonly expect?: Expectation;
}

/** What an emitter becomes for one period: another channel, another place. */
export interface Turn {
  readonly centerHz?: Hertz;
  readonly bandwidthHz?: Hertz;
  readonly erpW?: Watts;
  readonly lat?: Degrees;
  readonly lon?: Degrees;
}

/** What the service should say of it. */
export interface Expectation {
  readonly type: readonly string[];
  readonly prefecture: string;
  readonly withinSeconds: number;
  readonly locationErrorM?: Meters;
  readonly notTypes?: readonly string[];
}

export const FAULT_KINDS = [
  'silence',
  'reboot',
  'duplicate',
  'reorder',
  'hold',
  'corrupt',
  'clock-offset',
  'clock-drift',
  'spur',
  'overload',
  'antenna-loss',
  'moved',
  'gnss-loss',
  'door-open',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  readonly station: string;
  readonly from: Milliseconds;
  readonly to: Milliseconds;
  readonly share: number;
  readonly spanMs: Milliseconds;
  readonly offsetMs: Milliseconds;
  readonly ppm: number;
  readonly centerHz: Hertz;
  readonly levelDbuv: number;
  readonly dropDb: Decibels;
  readonly lat: Degrees;
  readonly lon: Degrees;
  readonly expect?: Expectation;
}

/** When and under which name a scenario is played. */
export interface Run {
  readonly id: string;
  readonly startedAt: Instant;
}
