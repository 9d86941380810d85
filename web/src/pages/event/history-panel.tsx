import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../api/events';
import { Moment } from '../../components/moment';
import { Panel } from '../../components/panel';

/** What became of the event, the latest first, and who did it. */
export function HistoryPanel({ history }: { readonly history: readonly HistoryEntry[] }) {
  const { t } = useTranslation();
  const latestFirst = history.toReversed();
  return (
    <Panel title={t('event.history')}>
      <ol className="history">
        {latestFirst.map((entry, i) => (
          <li key={`${entry.version} ${i}`}>
            <div>
              <strong>{entry.to ? t(`state.${entry.to}`) : entry.change}</strong>
              <span>{entry.by === 'service' ? t('event.service') : entry.by}</span>
            </div>
            {entry.note && <p>{entry.note}</p>}
            <Moment at={entry.at} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
