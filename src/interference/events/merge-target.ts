import { DomainError } from '../../shared/errors';
import type { EventState, InterferenceEvent } from './interference-event';

export interface MergeRequest {
  readonly to: EventState;
  /** Id of the event in which it goes on. */
  readonly mergeInto?: string;
}

/**
 * The event in which a merged one goes on; null where it is not to be merged.
 *
 * @param target  the event that `mergeInto` names, if there is one that the user may see
 * @throws DomainError `event.merge-target` if an event is to be merged into none, itself, or one that is itself merged
 */
export function mergeTarget(event: InterferenceEvent, request: MergeRequest, target: InterferenceEvent | undefined): string | null {
  const problem = mergeProblem(event, request, target);
  if (problem === null) return target?.id ?? null;
  throw new DomainError('invalid', 'event.merge-target', `The field \`mergeInto\` ${problem}.`, {
    errors: [{ path: 'mergeInto', message: problem }],
  });
}

function mergeProblem(event: InterferenceEvent, { to, mergeInto }: MergeRequest, target: InterferenceEvent | undefined): string | null {
  if (to !== 'merged') return mergeInto === undefined ? null : 'goes with `to: merged` alone';
  if (mergeInto === undefined) return 'must name the event in which this one goes on';
  if (!target) return 'names no event that you may see';
  if (target.id === event.id) return 'names the event itself';
  return target.state === 'merged' ? 'names an event that is itself merged' : null;
}
