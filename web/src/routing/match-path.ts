/**
 * What stands in a path at the places that a pattern names.
 *
 * @param pattern  such as `/events/:id`
 * @returns        decoded values by name, or null if the path is of another shape
 */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [partsOf(pattern), partsOf(path)];
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] as string;
    if (part.startsWith(':')) found[part.slice(1)] = decoded(value);
    else if (part !== value) return null;
  }
  return found;
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

/** A malformed escape stays as it is: it names nothing that exists. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
