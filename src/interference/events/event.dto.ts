import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { frequencyParameter, instantParameter, pageQuery, prefectureCode } from '../../config/page.dto';
import { EVENT_STATES } from './interference-event';
import { EVENT_TYPES } from '../../shared/event-types';

const LONGEST_LIST = 600;
const LONGEST_NOTE = 2_000;

/** Some of these words, with commas between them. */
function commaList<Word extends string>(words: readonly Word[], description: string) {
  return z
    .string()
    .max(LONGEST_LIST)
    .transform((text, context): Word[] => {
      const given = text.split(',');
      const unknown = given.filter((word) => !words.includes(word as Word));
      if (unknown.length > 0) context.addIssue({ code: 'custom', message: `unknown: ${unknown.join(', ')}` });
      return given as Word[];
    })
    .optional()
    .describe(`${description}, comma list of: ${words.join(', ')}.`);
}

export class EventQueryDto extends createZodDto(
  z.strictObject({
    ...pageQuery,
    prefecture: prefectureCode.optional(),
    type: commaList(EVENT_TYPES, 'What is held to have happened'),
    state: commaList(EVENT_STATES, 'State of the work; without it all but `suspected`'),
    severity: z.coerce.number().int().min(1).max(4).optional().describe('1 critical to 4 info.'),
    from: instantParameter.optional(),
    to: instantParameter.optional(),
    atHz: frequencyParameter.optional(),
  }),
) {}

export class TransitionDto extends createZodDto(
  z.strictObject({
    to: z.enum(EVENT_STATES).describe('The state into which the event is to go.'),
    version: z.int().min(1).describe('The version that was read; a stale one is refused.'),
    note: z
      .string()
      .trim()
      .max(LONGEST_NOTE)
      .optional()
      .describe(`Why, at most ${LONGEST_NOTE} characters; of a resolved or dismissed event it becomes the resolution.`),
    assignee: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .describe('Name of the user who is to have it; whoever acknowledges it has it otherwise.'),
    mergeInto: z.guid().optional().describe('With `to: merged`: id of the event in which it goes on.'),
  }),
) {}

const quantity = z.union([z.number(), z.string(), z.boolean()]).nullable();

const criterionSchema = z.strictObject({
  name: z.string().describe('What was held against a limit.'),
  nameZh: z.string().optional().describe('The same in Chinese words.'),
  nameEn: z.string().optional().describe('The same in English words.'),
  necessary: z.boolean().describe('Whether the event could open only because it holds.'),
  measured: quantity.describe('Measured value, in `unit`; null if it could not be assessed.'),
  limit: quantity.describe('The limit, in `unit`.'),
  margin: z.number().nullable().describe('How far beyond the limit, in `unit`.'),
  unit: z.string().nullable().describe('Unit of value, limit, margin and uncertainty.'),
  uncertainty: z.number().optional().describe('Standard uncertainty (1 σ) of the measured value, in `unit`.'),
  holds: z.boolean().nullable().describe('Whether it holds; null if it could not be assessed.'),
  note: z.string().optional().describe('Why it could not be assessed, or what else is to be known.'),
  noteZh: z.string().optional().describe('The note in Chinese.'),
});

const verdictSchema = z.strictObject({
  summary: z.string().describe('The verdict in a sentence, in the language of Accept-Language.'),
  summaryZh: z.string().describe('The verdict in Chinese.'),
  summaryEn: z.string().describe('The verdict in English.'),
  criteria: z.array(criterionSchema).describe('What was held against which limit.'),
  licensesConsidered: z
    .array(
      z.strictObject({
        number: z.string().describe('License number.'),
        why: z.string().describe('Why it does not explain the emission, in the language of Accept-Language.'),
        whyZh: z.string().describe('The same in Chinese.'),
        whyEn: z.string().describe('The same in English.'),
      }),
    )
    .describe('Licenses that might have explained it.'),
});

const hearingStationSchema = z.strictObject({
  code: z.string().describe('Code of the monitoring station.'),
  boots: z.array(z.string()).describe('Starts of the station in which it was heard.'),
  sightings: z.int().describe('Sweeps that heard it.'),
  peakFieldDbuvM: z.number().nullable().describe('Strongest field strength, dBµV/m; null where the station is not calibrated.'),
  snrDb: z.number().nullable().describe('Best height above the noise floor, dB.'),
});

const historyEntrySchema = z.strictObject({
  version: z.int().describe('The version that the change made.'),
  at: z.iso.datetime().describe('When it was changed.'),
  by: z.string().describe('Who changed it: a user, or `service`.'),
  change: z.string().describe('What was changed.'),
  from: z.enum(EVENT_STATES).nullable().describe('State before, if that changed.'),
  to: z.enum(EVENT_STATES).nullable().describe('State after, if that changed.'),
  note: z.string().nullable().describe('Why.'),
});

const eventSchema = z.strictObject({
  id: z.uuid().describe('Identifies the event.'),
  number: z.string().describe('Number for people: `EV-2026-000123`.'),
  prefecture: z.string().describe('Prefecture of the station that hears it strongest.'),
  type: z.enum(EVENT_TYPES).describe('What is held to have happened.'),
  severity: z.int().min(1).max(4).describe('1 critical to 4 info.'),
  grade: z.int().min(1).max(3).describe('Grade of interference, 1 to 3.'),
  state: z.enum(EVENT_STATES).describe('State of the work on it.'),
  version: z.int().describe('Rises with every change.'),
  centerHz: z.number().describe('Center, Hz; 0 for events about a station.'),
  bandwidthHz: z.number().describe('Width, Hz; 0 for events about a station.'),
  firstSeenAt: z.iso.datetime().describe('Capture time of the first sweep that heard it.'),
  lastSeenAt: z.iso.datetime().describe('Capture time of the last sweep that heard it.'),
  openedAt: z.iso.datetime().describe('Capture time of the sweep at which the rule first held.'),
  detectedAt: z.iso.datetime().describe('When the service knew.'),
  late: z.boolean().describe('All of it was over by more than 10 min when it came in.'),
  stations: z.array(hearingStationSchema).describe('Monitoring stations that hear it.'),
  resolvedAt: z.iso.datetime().optional().describe('When it was resolved or dismissed.'),
  signalGoneAt: z.iso.datetime().optional().describe('When the emission was found to be off the air, while somebody investigates.'),
  resolution: z.string().optional().describe('`quiet`, `license`, `withdrawn`, or what a person gave.'),
  assignee: z.string().optional().describe('Name of the user who has it.'),
  mergedInto: z.uuid().optional().describe('Id of the event in which it goes on.'),
  verdict: verdictSchema.describe('What speaks for it.'),
  history: z.array(historyEntrySchema).describe('Every change, oldest first.'),
});

export class EventDto extends createZodDto(eventSchema) {}
export class EventPageDto extends createZodDto(
  z.strictObject({
    items: z.array(eventSchema),
    nextCursor: z.string().nullable().describe('Where the next page begins; null after the last.'),
  }),
) {}
