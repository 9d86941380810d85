import { parseDesignator } from '../../src/science/assignment/designator';
import type { Hertz } from '../../src/shared/units';
import type { DayProfile, Emitter, EmitterKind, LicenseBody } from './scenario';
import { resolveEmitter, widthOf } from './resolve';
import type { EmitterEntry } from './scenario-schema';

type Manner = Partial<Pick<EmitterEntry, 'duty' | 'burst'>>;

/** How a service works: continuously, or so many seconds on and off the air in the mean, by the hours of the day. */
const MANNERS: Readonly<Record<string, readonly (readonly [onS: number, offS: number, day: DayProfile])[]>> = {
  'land-mobile': [
    [12, 110, 'office'],
    [8, 160, 'shifts'],
    [15, 240, 'office'],
    [20, 150, 'transport'],
  ],
  aeronautical: [[6, 60, 'transport']],
  maritime: [[10, 200, 'shifts']],
  rail: [[10, 90, 'transport']],
};
const WIDEST_VOICE_HZ = 30_000;

/**
 * Everything of a register that may be on the air, as its service works: broadcasting and fixed links all the time, voice when somebody has something to say.
 * What an emitter of the scenario does under a license is left to it; licenses that are not active, have run out or are somebody else's are silent.
 *
 * @param at  day on which the licenses must be valid, as written in them
 */
export function registerOnAir(
  licenses: readonly LicenseBody[],
  emitters: readonly { readonly license: string | null }[],
  at: string,
): Emitter[] {
  const taken = new Set(emitters.map(({ license }) => license));
  return licenses.filter((license) => !taken.has(license.number) && mayWork(license, at)).flatMap((license, i) => emittersOf(license, i));
}

function mayWork({ status, validFrom, validUntil, reference }: LicenseBody, at: string): boolean {
  if (reference === true || (status ?? 'active') !== 'active') return false;
  const [from, until] = [validFrom, validUntil].map((date) => (typeof date === 'string' ? date.slice(0, 10) : null));
  return (from ?? at) <= at && at <= (until ?? at);
}

function emittersOf(license: LicenseBody, index: number): Emitter[] {
  return license.transmitters.map((transmitter, i) => {
    const id = license.transmitters.length > 1 ? `${license.number}/${i + 1}` : license.number;
    const bandwidthHz = widthOf(transmitter) ?? 0;
    const manner = mannerOf(license, index, bandwidthHz);
    const entry = { id, license: license.number, kind: kindOf(transmitter), bandwidthHz, ...manner };
    const lists = { steps: [], route: [], turns: [], harmonicsDbc: [], spurious: [] };
    return resolveEmitter({ ...entry, ...lists, centerHz: transmitter.centerHz as number }, [{ ...license, transmitters: [transmitter] }]);
  });
}

/** By the modulation of its designation: RR, Appendix 1. */
function kindOf({ designator }: Readonly<Record<string, unknown>>): EmitterKind {
  if (typeof designator !== 'string') return 'carrier';
  const { bandwidthHz, modulation, signal } = parseDesignator(designator);
  const isNarrow = bandwidthHz <= WIDEST_VOICE_HZ;
  if (modulation === 'A') return 'am-voice';
  if (modulation === 'F' || modulation === 'G') {
    if (signal === '3' || signal === '8') return isNarrow ? 'fm-voice' : 'fm-broadcast';
    return 'digital';
  }
  return isNarrow ? 'digital' : 'ofdm';
}

/** What is wider than a voice is there all the time. */
function mannerOf({ service }: LicenseBody, index: number, bandwidthHz: Hertz): Manner {
  if (bandwidthHz > WIDEST_VOICE_HZ) return {};
  const manners = MANNERS[service as string] ?? [];
  const manner = manners[index % Math.max(1, manners.length)];
  return manner ? { duty: { onS: manner[0], offS: manner[1], day: manner[2] } } : {};
}
