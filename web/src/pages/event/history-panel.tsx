import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../api/events';
import { Moment } from '../../components/moment';
import { Panel } from '../../components/panel';
import { useHistoryWords } from './use-history-words';

/** What became of the event, the latest first, and who did it. */
export function HistoryPanel({ history }: { readonly history: readonly HistoryEntry[] }) {
  const { t } = useTranslation();
  const words = useHistoryWords();
  return (
    <Panel title={t('event.history')}>
      <ol className="history">
        {history.toReversed().map((entry, i) => (
          <li key={`${entry.version} ${i}`}>
            <div>
              <strong>{words.title(entry)}</strong>
              <span>{entry.by === 'service' ? t('event.service') : entry.by}</span>
            </div>
            {entry.note && <p>{words.note(entry)}</p>}
            <Moment at={entry.at} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
