import { Button, Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../components/page-head';
import { ProblemNotice } from '../../components/problem-notice';
import { navigate, usePlace } from '../../routing/router';
import { useWatch } from '../../watch/watch-context';
import { AlertFilters } from './alert-filters';
import { AlertTable } from './alert-table';
import './alerts.css';
import { addressOf, filterOf, type AlertFilter } from './event-filter';
import { SeverityTiles } from './severity-tiles';
import { useEventList } from './use-event-list';

/** What the officer on duty looks at: the events of his prefectures, newest first, as they come. */
export function AlertsPage() {
  const { t } = useTranslation();
  const { searchParams } = usePlace();
  const { book, markAllSeen } = useWatch();
  const filter = filterOf(searchParams);
  const { list, problem, reload, loadMore } = useEventList(filter);
  const choose = (next: AlertFilter): void => navigate(addressOf(next), { replace: true });
  return (
    <>
      <PageHead title={t('alerts.title')} lead={t('alerts.lead')}>
        {book.fresh.size > 0 && <Button onClick={markAllSeen}>{t('alerts.markSeen', { count: book.fresh.size })}</Button>}
      </PageHead>
      <SeverityTiles filter={filter} onChoose={choose} />
      <AlertFilters filter={filter} onChoose={choose} />
      {problem && <ProblemNotice problem={problem} onRetry={reload} />}
      {!list && !problem && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {list && <AlertTable events={list.items} />}
      {list?.items.length === 0 && <Nothing filter={filter} />}
      {list?.nextCursor && (
        <p className="alerts-more">
          <Button onClick={loadMore}>{t('common.loadMore')}</Button>
        </p>
      )}
    </>
  );
}

function Nothing({ filter }: { readonly filter: AlertFilter }) {
  const { t } = useTranslation();
  const isQuiet = addressOf(filter) === '/';
  return <Empty className="alerts-none" image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(isQuiet ? 'alerts.quiet' : 'alerts.none')} />;
}
