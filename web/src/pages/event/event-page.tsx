import { Result, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasFrequency } from '../../components/event-frequency';
import { BackIcon } from '../../components/icons';
import { ProblemNotice } from '../../components/problem-notice';
import { Link } from '../../routing/link';
import { CriteriaPanel } from './criteria-panel';
import { DecisionPanel } from './decision-panel';
import './event.css';
import { EventHead } from './event-head';
import { FactsPanel } from './facts-panel';
import { HistoryPanel } from './history-panel';
import { LicensesPanel } from './licenses-panel';
import { SpectrumPanel } from './spectrum-panel';
import { HearingPanel } from './hearing-panel';
import { useEvent } from './use-event';

/** Everything about one event: what is held to have happened, why, what it looks like, and what is to be done. */
export function EventPage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data: event, problem, reload, replace } = useEvent(id);
  if (problem?.status === 404) return <Result status="404" title={t('event.notFound')} extra={<Link to="/">{t('nav.alerts')}</Link>} />;
  return (
    <>
      <Link to="/" className="event-back">
        <BackIcon /> {t('nav.alerts')}
      </Link>
      {problem && <ProblemNotice problem={problem} onRetry={reload} />}
      {!event && !problem && <Skeleton active paragraph={{ rows: 10 }} />}
      {event && (
        <>
          <EventHead event={event} />
          <div className="event-columns">
            <div>
              <SpectrumPanel event={event} />
              <CriteriaPanel criteria={event.verdict.criteria} />
              {hasFrequency(event) && <LicensesPanel considered={event.verdict.licensesConsidered} />}
            </div>
            <aside>
              <DecisionPanel event={event} onMoved={(moved) => replace(() => moved)} onStale={reload} />
              <FactsPanel event={event} />
              <HearingPanel stations={event.stations} />
              <HistoryPanel history={event.history} />
            </aside>
          </div>
        </>
      )}
    </>
  );
}
