import { versionAt, type LicenseHistory, type LicenseVersion } from '../../spectrum/licenses/license';
import type { Instant } from '../../shared/units';
import type { LicenseFit } from './license-fit';
import { licenseStateAt, type LicenseState } from './license-state';

/** A version of a license that may explain an emission, and what it allowed then. */
export interface Explanation {
  readonly version: LicenseVersion;
  readonly fit: LicenseFit;
  readonly state: LicenseState;
}

/** What the licenses say of an emission at a moment, as one station hears it; `bestScore` is that of the license that fits best, 0 without any. */
export type LicenseJudgement = { readonly bestScore: number } & (
  | { readonly kind: 'licensed' | 'ambiguous'; readonly explanations: readonly Explanation[] }
  | {
      readonly kind: 'deviating';
      readonly state: 'expired' | 'suspended' | 'out-of-hours';
      readonly explanations: readonly Explanation[];
    }
  | { readonly kind: 'unlicensed'; readonly explanations: readonly [] }
);

/** From this score on a license explains an emission … */
export const EXPLAINS = 0.5;
/** … from this one on it may. */
export const MAY_EXPLAIN = 0.3;
/** Licenses whose scores lie so close to the best share the channel. */
const SHARE = 0.1;

/**
 * Which licenses explain an emission at a moment, by the newest versions known that cover it.
 *
 * Best score at least 0.5: all within 0.1 of it share the channel, and it deviates only if none of them allows it then. From 0.3 it is ambiguous.
 *
 * @param fitOf  how the emission lies to a version
 * @see docs/science.md 6.1
 */
export function judgeByLicenses(
  histories: readonly LicenseHistory[],
  at: Instant,
  fitOf: (version: LicenseVersion) => LicenseFit | null,
): LicenseJudgement {
  const candidates = histories.flatMap((history) => explanationBy(history, at, fitOf)).sort(bestFirst);
  const bestScore = candidates[0]?.fit.score ?? 0;
  if (bestScore < MAY_EXPLAIN) return { kind: 'unlicensed', bestScore, explanations: [] };
  const explanations = candidates.filter(({ fit }) => fit.score >= MAY_EXPLAIN);
  if (bestScore < EXPLAINS) return { kind: 'ambiguous', bestScore, explanations };
  const sharing = explanations.filter(({ fit }) => fit.score >= bestScore - SHARE);
  const state = deviationOf(sharing);
  return state === null
    ? { kind: 'licensed', bestScore, explanations: sharing }
    : { kind: 'deviating', bestScore, state, explanations: sharing };
}

function explanationBy(history: LicenseHistory, at: Instant, fitOf: (version: LicenseVersion) => LicenseFit | null): Explanation[] {
  const version = versionAt(history, at);
  if (!version) return [];
  const state = licenseStateAt(version.content, at);
  const fit = state === 'none' ? null : fitOf(version);
  return fit ? [{ version, fit, state }] : [];
}

/** The state of the best, if none is in force. */
function deviationOf(sharing: readonly Explanation[]): 'expired' | 'suspended' | 'out-of-hours' | null {
  if (sharing.some(({ state }) => state === 'in-force')) return null;
  const { state } = sharing[0] as Explanation;
  return state === 'in-force' || state === 'none' ? null : state;
}

export function bestFirst(a: Explanation, b: Explanation): number {
  return b.fit.score - a.fit.score || (a.version.content.number < b.version.content.number ? -1 : 1);
}
