/** The token of an `Authorization: Bearer …` header; null if the header is of another kind. @see RFC 6750, section 2.1 */
export function bearerToken(header: string | undefined): string | null {
  return /^Bearer ([A-Za-z0-9._~+/=-]{1,4096})$/i.exec(header ?? '')?.[1] ?? null;
}
