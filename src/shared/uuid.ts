const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the database would take this text as a uuid; any other names nothing that is there. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
