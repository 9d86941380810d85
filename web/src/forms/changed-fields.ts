/**
 * The fields in which a form differs from what it began with, for a change that touches nothing else; what was emptied is null, which takes it away.
 */
export function changedFields<Content extends object>(before: Content, after: Content): Partial<Content> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Content>;
  const changed = [...names].filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null));
  return Object.fromEntries(changed.map((name) => [name, after[name] ?? null])) as Partial<Content>;
}
