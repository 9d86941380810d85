import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { instantParameter, pageQuery, prefectureCode } from '../../config/page.dto';
import { STATION_CODE } from './registered-station';

const HIGHEST_HZ = 300e9;
/** A body of 100 kB holds no more of them. */
const MOST_FACTORS = 5_000;

const code = z
  .string()
  .regex(STATION_CODE)
  .describe('Code: user name, client id and topic level of the station; case-sensitive, never given twice, not `service`.');
const text = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not contain control characters');
const name = text.describe('Name for people, 1 to 200 characters.');
const kind = z.enum(['fixed', 'mobile', 'sensor']).describe('How the station stands: fixed, on a vehicle, or a small sensor.');
const lat = z.number().min(-90).max(90).describe('Latitude, WGS-84 decimal degrees.');
const lon = z.number().min(-180).max(180).describe('Longitude, WGS-84 decimal degrees.');
const antennaHeightM = z.number().min(0).max(2_000).describe('Height of the antenna above ground, m.');
const altitudeM = z.number().min(-500).max(9_000).describe('Height of the ground above sea level, m.');
const hz = z.number().positive().max(HIGHEST_HZ);
const calibrated = z
  .boolean()
  .describe(
    'Whether levels can be given as field strength. Absent: whether there are antenna factors; a station that sends dBµV/m is set so.',
  );
const calibratedUntil = instantParameter.describe('End of the calibration’s validity, RFC 3339 with zone.');
const fictitious = z.boolean().describe('Whether the station is simulated.');
const version = z.int().min(1).max(2_147_483_647);

const antenna = z
  .strictObject({
    name: text.describe('Name of the antenna.'),
    minHz: hz.describe('Lowest frequency received with it, Hz.'),
    maxHz: hz.describe('Highest frequency received with it, Hz.'),
    factors: z
      .array(z.tuple([hz, z.number().min(-200).max(200)]))
      .max(MOST_FACTORS)
      .default([])
      .describe('Antenna factors [Hz, dB/m], rising in frequency, from minHz to maxHz.'),
  })
  .superRefine(({ minHz, maxHz, factors }, context) => {
    const complain = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message });
    if (minHz >= maxHz) complain(['minHz'], 'must be less than maxHz');
    factors.forEach(([at], i) => {
      if (at < minHz || at > maxHz) complain(['factors', i], 'must lie in [minHz, maxHz]');
      const before = factors[i - 1];
      if (before && at <= before[0]) complain(['factors', i], 'must be higher in frequency than the one before');
    });
  });
const antennas = z.array(antenna).max(50).describe('Antennas with their factors; the first that covers a frequency counts.');

const directionFinding = z
  .strictObject({
    minHz: hz.describe('Lowest frequency, Hz.'),
    maxHz: hz.describe('Highest frequency, Hz.'),
    sigmaDeg: z.number().positive().max(180).describe('Standard deviation (1 σ) of a bearing, degrees.'),
  })
  .refine(({ minHz, maxHz }) => minHz < maxHz, { path: ['minHz'], message: 'must be less than maxHz' })
  .describe('What the station finds directions of, and how well.');

const band = z
  .strictObject({
    startHz: hz.describe('Begin of the band, Hz.'),
    stopHz: hz.describe('End of the band, Hz.'),
    stepHz: hz.describe('Spacing of the bins, Hz.'),
    everyMs: z.number().positive().max(86_400_000).describe('Time from one sweep to the next, ms.'),
  })
  .refine(({ startHz, stopHz }) => startHz < stopHz, { path: ['startHz'], message: 'must be less than stopHz' });
const bands = z.array(band).max(200).describe('What the station watches.');

const maintenance = z
  .strictObject({
    from: instantParameter.describe('Begin, RFC 3339 with zone.'),
    to: instantParameter.describe('End (not part of it), RFC 3339 with zone.'),
  })
  .refine(({ from, to }) => from < to, { path: ['from'], message: 'must be before `to`' })
  .describe('Window in which the station may be silent without being called offline.');

const described = { name, prefecture: prefectureCode, kind, lat, lon, antennaHeightM };

export class NewStationDto extends createZodDto(
  z.strictObject({
    code,
    ...described,
    altitudeM: altitudeM.optional(),
    calibrated: calibrated.optional(),
    calibratedUntil: calibratedUntil.optional(),
    antennas: antennas.default([]),
    directionFinding: directionFinding.optional(),
    bands: bands.default([]),
    maintenance: maintenance.optional(),
    fictitious: fictitious.default(false),
  }),
) {}

const changeable = z.strictObject({ ...described, calibrated, antennas, bands, fictitious });

export class StationChangeDto extends createZodDto(
  changeable.partial().extend({
    version: version.describe('Version that the change starts from.'),
    altitudeM: altitudeM.nullish(),
    calibratedUntil: calibratedUntil.nullish(),
    directionFinding: directionFinding.nullish(),
    maintenance: maintenance.nullish(),
  }),
) {}

export class StationVersionDto extends createZodDto(
  z.strictObject({ version: z.coerce.number().pipe(version).describe('Version that is ended.') }),
) {}

export class StationQueryDto extends createZodDto(
  z.strictObject({ ...pageQuery, prefecture: prefectureCode.optional(), kind: kind.optional() }),
) {}

const time = z.iso.datetime();

const stationSchema = z.strictObject({
  code,
  ...described,
  status: z.enum(['online', 'offline', 'maintenance', 'never-seen']).describe('How the station is now.'),
  lastSeenAt: time.nullable().describe('When anything valid came from it last, RFC 3339; null if nothing ever did.'),
  altitudeM: altitudeM.optional(),
  calibrated,
  calibratedUntil: time.optional().describe('End of the calibration’s validity, RFC 3339.'),
  antennas,
  directionFinding: directionFinding.optional(),
  bands,
  maintenance: z
    .strictObject({ from: time.describe('Begin, RFC 3339.'), to: time.describe('End, RFC 3339.') })
    .optional()
    .describe('Window in which the station may be silent without being called offline.'),
  fictitious,
  health: z
    .strictObject({
      boot: z.string().nullable().describe('The start of the station that was heard last.'),
      statusAt: time.nullable().describe('When its last status came, RFC 3339.'),
      status: z
        .record(z.string(), z.unknown())
        .nullable()
        .describe('Its last status as on the wire; what was last known, no sign of life.'),
    })
    .describe('What the station last said of itself.'),
  version: version.describe('Goes up with every change.'),
});

export class StationDto extends createZodDto(stationSchema) {}
export class StationPageDto extends createZodDto(
  z.strictObject({
    items: z.array(stationSchema),
    nextCursor: z.string().nullable().describe('Where the next page begins; null after the last.'),
  }),
) {}
