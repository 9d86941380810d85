import { useTranslation } from 'react-i18next';
import { SEVERITIES, SEVERITY_WORDS } from '../../api/event-words';
import { useWatch } from '../../watch/watch-context';
import type { AlertFilter } from './event-filter';

interface SeverityTilesProps {
  readonly filter: AlertFilter;
  readonly onChoose: (filter: AlertFilter) => void;
}

/** How many events wait, by severity; pressing one shows only those. */
export function SeverityTiles({ filter, onChoose }: SeverityTilesProps) {
  const { t } = useTranslation();
  const { book } = useWatch();
  const waiting = [...(book.unfinished?.values() ?? [])];
  return (
    <div className="tiles" role="group" aria-label={t('alerts.filterSeverity')}>
      {SEVERITIES.map((severity) => {
        const events = waiting.filter((event) => event.severity === severity);
        const open = events.filter(({ state }) => state === 'open').length;
        const isChosen = filter.severity === String(severity);
        return (
          <button
            key={severity}
            type="button"
            className={`tile tile-${severity}${events.length === 0 ? ' tile-none' : ''}`}
            aria-pressed={isChosen}
            onClick={() => onChoose({ ...filter, severity: isChosen ? undefined : String(severity) })}
          >
            <span className="tile-word">{t(`severity.${SEVERITY_WORDS[severity]}`)}</span>
            <strong>{events.length}</strong>
            <span className="tile-open">{open > 0 ? `${open} ${t('alerts.unacknowledged')}` : ' '}</span>
          </button>
        );
      })}
    </div>
  );
}
