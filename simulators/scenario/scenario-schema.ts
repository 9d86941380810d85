import { z } from 'zod';
import { STATION_CODE } from '../../src/monitoring/mqtt/wire/topics';
import { lat, lon, positive, prefecture, text } from './common-fields';
import { parseDuration } from './durations';
import { licenseSchema } from './license-schema';
import { DAY_PROFILES, EMITTER_KINDS, FAULT_KINDS, NOISE_ENVIRONMENTS } from './scenario';

const duration = z.union([z.string(), z.number()]).transform((value, context) => {
  const parsed = parseDuration(value);
  if (parsed === null) context.addIssue({ code: 'custom', message: 'must be a duration such as 90s, 5m, 1h30m' });
  return parsed ?? 0;
});

/** Longer than anybody plays, and short enough to be counted in milliseconds. */
const LONGEST_MS = 3_660 * 86_400_000;
const span = duration.refine((ms) => ms > 0 && ms <= LONGEST_MS, 'must be longer than nothing and at most 3660d');
const moment = duration.refine((ms) => ms >= 0, 'must not be before the start');

const band = z
  .strictObject({
    startHz: positive,
    stopHz: positive,
    stepHz: positive,
    rbwHz: positive.optional(),
    everyMs: z.number().min(1).default(1_000),
    averages: z.number().int().min(1).max(1_000_000).default(16),
  })
  .refine((b) => b.stopHz >= b.startHz + b.stepHz, 'must hold at least two bins')
  .refine((b) => (b.stopHz - b.startHz) / b.stepHz < 100_000, 'must not hold more than 100,000 bins');

const station = z.strictObject({
  code: z.string().regex(STATION_CODE, 'must be a station code'),
  name: text.optional(),
  prefecture,
  kind: z.enum(['fixed', 'mobile', 'sensor']).default('fixed'),
  lat,
  lon,
  antennaHeightM: positive.max(3_000).default(30),
  noiseFigureDb: z.number().min(0).max(60).default(12),
  iip3Dbm: z.number().default(15),
  df: z.strictObject({ sigmaDeg: positive, biasDeg: z.number().default(0) }).optional(),
  clipDbm: z.number().optional(),
  referencePpm: z.number().optional(),
  ownRoundsMs: positive.optional(),
  bands: z.array(band).min(1),
});

const expectation = z.strictObject({
  type: z.union([text, z.array(text).min(1)]).transform((type) => (Array.isArray(type) ? type : [type])),
  prefecture,
  withinSeconds: positive,
  locationErrorM: positive.optional(),
  notTypes: z.array(text).optional(),
});

const emitter = z.strictObject({
  id: text,
  kind: z.enum(EMITTER_KINDS),
  centerHz: positive.optional(),
  bandwidthHz: z.number().nonnegative().optional(),
  erpW: positive.optional(),
  lat: lat.optional(),
  lon: lon.optional(),
  antennaHeightM: positive.max(3_000).optional(),
  azimuthDeg: z.number().min(0).lt(360).optional(),
  beamwidthDeg: positive.max(360).optional(),
  on: z
    .array(z.tuple([moment, moment]).refine(([from, to]) => from < to, 'must end after it begins'))
    .min(1)
    .optional(),
  duty: z.strictObject({ onS: positive, offS: positive, day: z.enum(DAY_PROFILES).optional() }).optional(),
  repeatEvery: span.optional(),
  turns: z
    .array(
      z.strictObject({
        centerHz: positive.optional(),
        bandwidthHz: positive.optional(),
        erpW: positive.optional(),
        lat: lat.optional(),
        lon: lon.optional(),
      }),
    )
    .default([]),
  burst: z.strictObject({ everyMs: positive, lengthMs: positive }).optional(),
  sweepMs: positive.optional(),
  driftHzPerHour: z.number().optional(),
  steps: z
    .array(z.strictObject({ at: moment, centerHz: positive.optional(), bandwidthHz: positive.optional(), erpW: positive.optional() }))
    .default([]),
  route: z.array(z.strictObject({ at: moment, lat, lon })).default([]),
  harmonicsDbc: z
    .record(z.string().regex(/^[2-9]$/), z.number().negative())
    .default({})
    .transform((orders) => Object.entries(orders).map(([order, dbc]) => [Number(order), dbc] as const)),
  spurious: z.array(z.strictObject({ offsetHz: z.number(), dbc: z.number().negative() })).default([]),
  license: z.union([text, z.null()]).default(null),
  expect: expectation.optional(),
});

const fault = z
  .strictObject({
    kind: z.enum(FAULT_KINDS),
    station: text,
    from: moment.default(0),
    to: moment.optional(),
    at: moment.optional(),
    share: z.number().min(0).max(1).optional(),
    spanS: positive.default(10),
    offsetMs: z.number().optional(),
    ppm: z.number().optional(),
    centerHz: positive.optional(),
    levelDbuv: z.number().optional(),
    dropDb: positive.optional(),
    lat: lat.optional(),
    lon: lon.optional(),
    expect: expectation.optional(),
  })
  .superRefine((value, context) => {
    for (const field of NEEDED[value.kind] ?? []) {
      if (value[field] === undefined) context.addIssue({ code: 'custom', path: [field], message: `is needed for ${value.kind}` });
    }
    if (value.to !== undefined && value.to <= value.from)
      context.addIssue({ code: 'custom', path: ['to'], message: 'must end after it begins' });
  });

type FieldOfKind = 'at' | 'to' | 'share' | 'offsetMs' | 'ppm' | 'centerHz' | 'levelDbuv' | 'dropDb' | 'lat' | 'lon';

const NEEDED: Partial<Record<(typeof FAULT_KINDS)[number], readonly FieldOfKind[]>> = {
  reboot: ['at'],
  duplicate: ['share'],
  corrupt: ['share'],
  hold: ['to'],
  'clock-offset': ['offsetMs'],
  'clock-drift': ['ppm'],
  spur: ['centerHz', 'levelDbuv'],
  'antenna-loss': ['dropDb'],
  moved: ['lat', 'lon'],
};

/** A scenario file: docs/interfaces.md, section 5. */
export const scenarioSchema = z.strictObject({
  name: text,
  seed: z.number().int().default(1),
  start: z.union([z.string(), z.number()]).default(0),
  duration: span.optional(),
  environment: z
    .strictObject({
      noise: z.enum(NOISE_ENVIRONMENTS).default('residential'),
      shadowingSigmaDb: z.number().min(0).max(20).default(6),
      fadingSigmaDb: z.number().min(0).max(10).optional(),
      noiseVaries: z.boolean().optional(),
    })
    .default({ noise: 'residential', shadowingSigmaDb: 6 }),
  stations: z.union([z.literal('province'), z.array(station).min(1)]),
  licenses: z.union([z.string().min(1), z.array(licenseSchema)]).default([]),
  registerOnAir: z.boolean().default(false),
  rules: z.record(z.string(), z.unknown()).default({}),
  baseline: z.strictObject({ days: z.number().min(0).max(3_660).default(0) }).default({ days: 0 }),
  emitters: z.array(emitter).default([]),
  faults: z.array(fault).default([]),
  pass: z.record(z.string(), z.number().min(0)).default({}),
});

export const stationListSchema = z.array(station).min(1);
export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type EmitterEntry = z.infer<typeof emitter>;
export type FaultEntry = z.infer<typeof fault>;
export type StationEntry = z.infer<typeof station>;
