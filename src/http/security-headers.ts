/**
 * Scripts, data and fonts come from this service alone, and nobody may frame it. Styles may stand in the page: the console's components make
 * them as they go.
 *
 * @see OWASP ASVS 5.0, 3.4.1 to 3.4.6
 */
export const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

const HALF_A_YEAR_S = 15_552_000;

/** For browsers that come by TLS; the others do not heed it. It binds this host alone: its neighbors may be somebody else's. */
export const STRICT_TRANSPORT_SECURITY = { maxAge: HALF_A_YEAR_S, includeSubDomains: false };
