import type { Heard } from './heard';
import type { HeardTogether } from './group-heard';

/** By whose figures an emission of the air is described: the strongest station that saw it whole; if none did, the strongest. */
export function representativeOf(group: HeardTogether): Heard {
  return group.find(({ emission }) => !emission.truncated) ?? group[0];
}
