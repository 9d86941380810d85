const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is none, no event has: the database would refuse to look for it. */
export function isEventId(text: string): boolean {
  return UUID.test(text);
}
