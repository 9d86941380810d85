/**
 * Whether a request that writes comes from a page of this service.
 *
 * Browsers send `Origin` with every write, so that a foreign page cannot make them write with the session's cookie;
 * programs that are no browser send none and have no cookie of somebody else's.
 *
 * @param origin  the header `Origin`, undefined if absent
 * @param host    the header `Host`
 * @see OWASP, Cross-Site Request Forgery Prevention, "Verifying Origin"
 */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  const own = `http://${host ?? ''}`;
  return URL.canParse(origin) && URL.canParse(own) && new URL(origin).host === new URL(own).host;
}

/** Whether the browser's page came by TLS, perhaps to a proxy in front of us: its `Origin` says so. */
export function cameByTls(origin: string | undefined): boolean {
  return origin?.startsWith('https://') ?? false;
}
