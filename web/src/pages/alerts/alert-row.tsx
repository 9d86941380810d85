import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterferenceEvent } from '../../api/events';
import { hasFrequency } from '../../components/event-frequency';
import { EventStateMark } from '../../components/event-state';
import { Moment } from '../../components/moment';
import { SeverityMark } from '../../components/severity-mark';
import { megahertz } from '../../i18n/format';
import { useLanguage } from '../../i18n/use-language';
import { usePrefectures } from '../../prefectures/prefectures-context';
import { Link } from '../../routing/link';

interface AlertRowProps {
  readonly event: InterferenceEvent;
  /** It opened since the officer last looked. */
  readonly isFresh: boolean;
}

/** One event; the link covers the whole row. */
export const AlertRow = memo(function AlertRow({ event, isFresh }: AlertRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name } = usePrefectures();
  const { severity, state, type, verdict } = event;
  return (
    <tr className={`alert alert-${severity} alert-${state}${isFresh ? ' alert-fresh' : ''}`} data-event={event.number}>
      <td>
        <SeverityMark severity={severity} />
        {isFresh && <span className="alert-new">{t('alerts.isNew')}</span>}
      </td>
      <td className="alerts-figure">
        {hasFrequency(event) ? (
          <>
            <strong>{megahertz(event.centerHz)}</strong> <small>MHz</small>
          </>
        ) : (
          '—'
        )}
      </td>
      <td>
        <Link to={`/events/${event.id}`} className="alert-title">
          {t(`type.${type}`)} <span>·</span> {name(event.prefecture)}
        </Link>
        {event.late && (
          <span className="alert-late" title={t('alerts.lateHint')}>
            {t('alerts.late')}
          </span>
        )}
        <p>{language === 'zh' ? verdict.summaryZh : verdict.summaryEn}</p>
      </td>
      <td className="alert-stations">{event.stations.map(({ code }) => code).join(' ')}</td>
      <td>
        <EventStateMark state={state} />
        {event.assignee && <small className="alert-assignee">{event.assignee}</small>}
      </td>
      <td>
        <Moment at={event.openedAt} />
      </td>
    </tr>
  );
});
