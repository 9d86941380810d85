import type { Criterion } from '../../api/events';
import { figure, unitText } from '../../i18n/format';
import type { Language } from '../../i18n/i18n';

export interface CriterionFigures {
  readonly measured: string;
  readonly limit: string;
  readonly margin: string;
  readonly unit: string;
}

interface Words {
  readonly yes: string;
  readonly no: string;
}

/** Large widths and frequencies are read more easily in kHz and MHz; the unit is one for the whole row. */
const LARGER_UNITS: readonly (readonly [unit: string, hz: number])[] = [
  ['MHz', 1e6],
  ['kHz', 1e3],
];

/** What a row of the table says: measured value with its uncertainty, limit and signed margin, in one unit. */
export function criterionFigures(criterion: Criterion, language: Language, words: Words): CriterionFigures {
  const { measured, limit, margin, uncertainty } = criterion;
  const [unit, size] = unitOf(criterion);
  const said = (value: Criterion['measured']): string => {
    if (value === null) return '—';
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    return typeof value === 'string' ? value : figure(value / size, language, size === 1e6 ? 4 : 2);
  };
  const spread = uncertainty === undefined ? '' : ` ± ${said(uncertainty)}`;
  const sign = margin !== null && margin > 0 ? '+' : '';
  return { measured: `${said(measured)}${spread}`, limit: said(limit), margin: `${sign}${said(margin)}`, unit: unitText(unit) };
}

function unitOf({ unit, measured, limit }: Criterion): readonly [unit: string, size: number] {
  if (unit !== 'Hz') return [unit ?? '', 1];
  const largest = Math.max(...[measured, limit].map((value) => (typeof value === 'number' ? Math.abs(value) : 0)));
  return LARGER_UNITS.find(([, hz]) => largest >= hz) ?? ['Hz', 1];
}
