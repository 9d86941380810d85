import { SHOWN_STATUSES, type LicenseFilter } from '../../api/licenses';

/** What the list shows, as it stands in the address. */
export interface LicenseSearch {
  readonly number?: string;
  readonly holder?: string;
  readonly prefecture?: string;
  readonly status?: string;
  /** In MHz, as typed. */
  readonly mhz?: string;
}

const NAMES = ['number', 'holder', 'prefecture', 'status', 'mhz'] as const;

export function searchOf(query: URLSearchParams): LicenseSearch {
  const given = NAMES.map((name) => [name, query.get(name)?.trim()] as const).filter(([, value]) => value);
  const search = Object.fromEntries(given) as LicenseSearch;
  return SHOWN_STATUSES.some((status) => status === search.status) ? search : { ...search, status: undefined };
}

export function addressOf(search: LicenseSearch): string {
  const given = NAMES.map((name) => [name, search[name]?.trim()] as const).filter(
    (pair): pair is [(typeof NAMES)[number], string] => !!pair[1],
  );
  const text = new URLSearchParams(given).toString();
  return text ? `/licenses?${text}` : '/licenses';
}

/** The same question in the service's words; a frequency that is no number asks nothing. */
export function toQuery({ mhz, ...rest }: LicenseSearch): LicenseFilter {
  const atHz = mhz === undefined ? NaN : Math.round(Number(mhz) * 1e6);
  return Number.isFinite(atHz) && atHz > 0 ? { ...rest, atHz } : rest;
}
