import type { License, LicenseContent, LicensedHours, LicenseStatus, Transmitter } from '../../api/licenses';
import { optionalText } from '../../forms/optional-text';
import { dayText } from './validity-days';

/** What stands in the form: the service's fields under their own names; days of validity as days. */
export interface LicenseValues {
  readonly number: string;
  readonly holder: string;
  readonly holderCode?: string;
  readonly prefecture: string;
  readonly service: string;
  readonly callSign?: string;
  readonly status: LicenseStatus;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly hours?: readonly LicensedHours[];
  readonly transmitters: readonly Nullable<Transmitter>[];
}

/** An emptied input of a number is null. */
type Nullable<Thing> = { readonly [Field in keyof Thing]: Thing[Field] | null };

/** Services whose names decide the default tolerance; any other text is taken too. */
export const KNOWN_SERVICES = ['broadcasting', 'television', 'land-mobile', 'fixed', 'aeronautical', 'maritime', 'radar', 'amateur'];

export function toValues(license: License): LicenseValues {
  const { status, validFrom, validUntil, hours } = license;
  return {
    number: license.number,
    holder: license.holder,
    holderCode: license.holderCode ?? undefined,
    prefecture: license.prefecture,
    service: license.service,
    callSign: license.callSign ?? undefined,
    status: status === 'expired' || status === 'expiring' ? 'active' : status,
    validFrom: dayText(validFrom, 'from'),
    validUntil: dayText(validUntil, 'until'),
    hours: hours ?? undefined,
    transmitters: license.transmitters,
  };
}

export function toContent(values: LicenseValues): LicenseContent {
  const { hours = [], transmitters } = values;
  return {
    number: values.number.trim(),
    holder: values.holder.trim(),
    holderCode: optionalText(values.holderCode),
    prefecture: values.prefecture,
    service: values.service.trim(),
    callSign: optionalText(values.callSign),
    status: values.status,
    validFrom: values.validFrom,
    validUntil: values.validUntil,
    hours: hours.length > 0 ? hours.map(({ days, from, to }) => ({ days, from, to })) : undefined,
    transmitters: transmitters.map(withoutEmpty),
  };
}

function withoutEmpty(transmitter: Nullable<Transmitter>): Transmitter {
  const given = Object.entries(transmitter).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return Object.fromEntries(given) as unknown as Transmitter;
}
