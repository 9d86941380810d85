import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../api/events';
import { CheckIcon, CrossIcon } from '../../components/icons';
import { Panel } from '../../components/panel';
import { useLanguage } from '../../i18n/use-language';
import { criterionFigures } from './criterion-figures';

/** Everything that was held against a limit, the necessary ones first. */
export function CriteriaPanel({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const { t } = useTranslation();
  const sorted = criteria.toSorted((a, b) => Number(b.necessary) - Number(a.necessary));
  return (
    <Panel title={t('event.criteria')}>
      <div className="event-scroll">
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{t('event.holds')}</th>
              <th scope="col">{t('event.criterion')}</th>
              <th scope="col" className="sheet-figure">
                {t('event.measured')}
              </th>
              <th scope="col" className="sheet-figure">
                {t('event.limit')}
              </th>
              <th scope="col" className="sheet-figure">
                {t('event.margin')}
              </th>
              <th scope="col">{t('event.unit')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((criterion) => (
              <CriterionRow key={criterion.name} criterion={criterion} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function CriterionRow({ criterion }: { readonly criterion: Criterion }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, nameZh, nameEn, necessary, note, noteZh } = criterion;
  const { measured, limit, margin, unit } = criterionFigures(criterion, language, { yes: t('common.yes'), no: t('common.no') });
  const remark = language === 'zh' ? (noteZh ?? note) : note;
  return (
    <tr>
      <td>
        <Holds holds={criterion.holds} />
      </td>
      <td>
        {(language === 'zh' ? nameZh : nameEn) ?? name}{' '}
        <span className={necessary ? 'criterion-kind necessary' : 'criterion-kind'}>
          {t(necessary ? 'event.necessary' : 'event.supporting')}
        </span>
        {remark && <p>{remark}</p>}
      </td>
      <td className="sheet-figure">{measured}</td>
      <td className="sheet-figure">{limit}</td>
      <td className="sheet-figure">{margin}</td>
      <td>{unit}</td>
    </tr>
  );
}

function Holds({ holds }: { readonly holds: boolean | null }) {
  const { t } = useTranslation();
  if (holds === null) return <span className="holds holds-unknown">? {t('event.notAssessed')}</span>;
  return (
    <span className={holds ? 'holds holds-yes' : 'holds holds-no'}>
      {holds ? <CheckIcon /> : <CrossIcon />} {t(holds ? 'event.doesHold' : 'event.doesNotHold')}
    </span>
  );
}
