import { useTranslation } from 'react-i18next';
import type { InterferenceEvent } from '../../api/events';
import { eventFrequency, hasFrequency } from '../../components/event-frequency';
import { EventStateMark } from '../../components/event-state';
import { SeverityMark } from '../../components/severity-mark';
import { useLanguage } from '../../i18n/use-language';
import { usePrefectures } from '../../prefectures/prefectures-context';

/** What happened and where, and the verdict as it could be read out on the telephone. */
export function EventHead({ event }: { readonly event: InterferenceEvent }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name } = usePrefectures();
  const { type, prefecture, severity, state, number, verdict, late } = event;
  const parts = [t(`type.${type}`), ...(hasFrequency(event) ? [eventFrequency(event)] : []), name(prefecture)];
  return (
    <header className={`event-head alert-${severity}`}>
      <div className="event-title">
        <SeverityMark severity={severity} />
        <h1>{parts.join(' · ')}</h1>
        <EventStateMark state={state} />
        <span className="event-number">{number}</span>
      </div>
      <p className="event-verdict">{language === 'zh' ? verdict.summaryZh : verdict.summaryEn}</p>
      {late && <p className="muted">{t('alerts.lateHint')}</p>}
    </header>
  );
}
