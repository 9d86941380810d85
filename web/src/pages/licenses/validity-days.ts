import { chinaDay } from '../../i18n/format';

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The day in China that a validity names: of a date that date; of an instant the day of the first, or of the last moment before it.
 *
 * @param text  as the service gives it: `2035-12-31`, or an RFC 3339 date-time
 */
export function dayText(text: string, side: 'from' | 'until'): string {
  if (PLAIN_DAY.test(text)) return text;
  return chinaDay(side === 'from' ? text : Date.parse(text) - 1);
}
