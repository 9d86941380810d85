import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { frequencyParameter, instantParameter, pageQuery } from '../../config/page.dto';
import { SWEEP_FLAG_NAMES } from './sweep-resource';
import { DETECTORS, LEVEL_UNITS, TRACES } from './sweep';

export class SweepQueryDto extends createZodDto(
  z.strictObject({
    ...pageQuery,
    from: instantParameter.optional(),
    to: instantParameter.optional(),
    startHz: frequencyParameter.optional(),
    stopHz: frequencyParameter.optional(),
  }),
) {}

const positionSchema = z.strictObject({
  lat: z.number().describe('Latitude, WGS-84 degrees.'),
  lon: z.number().describe('Longitude, WGS-84 degrees.'),
  altM: z.number().optional().describe('Altitude, m.'),
});

const header = {
  id: z.string().describe('Identifies the stored sweep.'),
  station: z.string().describe('Code of the monitoring station.'),
  boot: z.string().describe('The start of the station that the sweep belongs to.'),
  seq: z.int().describe('Sequence number in that boot.'),
  startedAt: z.iso.datetime().describe('Capture time, RFC 3339.'),
  receivedAt: z.iso.datetime().describe('When the service received it, RFC 3339.'),
  durationMs: z.number().describe('Duration of the sweep, ms.'),
  startHz: z.number().describe('Center of the first bin, Hz.'),
  stepHz: z.number().describe('Spacing of the bins, Hz.'),
  rbwHz: z.number().describe('Resolution bandwidth, Hz.'),
  bins: z.int().describe('Number of bins.'),
  detector: z.enum(DETECTORS).describe('Detector.'),
  averages: z.number().describe('Power samples averaged into each bin.'),
  trace: z.enum(TRACES).describe('What the receiver did with successive traces.'),
  holdCount: z.number().optional().describe('Traces held.'),
  peakSamples: z.number().optional().describe('Samples under a peak detector.'),
  taskId: z.string().optional().describe('The task for which the sweep was made.'),
  unit: z.enum(LEVEL_UNITS).describe('Unit of the levels.'),
  overload: z.boolean().describe('The receiver was overloaded: the sweep is not judged.'),
  attenuationDb: z.number().optional().describe('Attenuation of the receiver, dB.'),
  position: positionSchema.optional().describe('Where a mobile station was.'),
  sentAt: z.iso.datetime().optional().describe('When the station first sent it, RFC 3339.'),
  flags: z.array(z.enum(SWEEP_FLAG_NAMES)).describe('What is remarkable about it.'),
};

export const sweepHeaderSchema = z.strictObject(header);
export const sweepSchema = z.strictObject({
  ...header,
  levels: z.array(z.number()).describe('One level for each bin, in `unit`.'),
  floor: z.array(z.number()).describe('Noise floor at each bin, in `unit`.'),
  thresholdDb: z.number().describe('Height above the floor at which a bin counts as a signal, dB.'),
  sightings: z
    .array(
      z.strictObject({
        startHz: z.number().describe('Lower edge, Hz.'),
        stopHz: z.number().describe('Upper edge, Hz.'),
        peak: z.number().describe('Highest level, in `unit`.'),
        snrDb: z.number().describe('Highest ratio to the floor, dB.'),
      }),
    )
    .describe('Runs of bins above the threshold.'),
});

export class SweepDto extends createZodDto(sweepSchema) {}
export class SweepPageDto extends createZodDto(
  z.strictObject({
    items: z.array(sweepHeaderSchema),
    nextCursor: z.string().nullable().describe('Where the next page begins; null after the last.'),
  }),
) {}
