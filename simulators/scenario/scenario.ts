import type { Decibels, Degrees, Hertz, Instant, Meters, Milliseconds, Watts } from '../../src/shared/units';

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

export interface Surroundings {
  readonly noise: NoiseName;
  readonly shadowingSigmaDb: Decibels;
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
  readonly iip3Dbm: number;
  readonly df?: { readonly sigmaDeg: Degrees; readonly biasDeg: Degrees };
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
  /** Mean times on and off the air, seconds. */
  readonly duty?: { readonly onS: number; readonly offS: number };
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
