import { useTranslation } from 'react-i18next';
import type { InterferenceEvent } from '../../api/events';
import { useWatch } from '../../watch/watch-context';
import { AlertRow } from './alert-row';

/** The list itself; each change is also said aloud by the announcement of the watch. */
export function AlertTable({ events }: { readonly events: readonly InterferenceEvent[] }) {
  const { t } = useTranslation();
  const { book } = useWatch();
  if (events.length === 0) return null;
  return (
    <table className="alerts" aria-label={t('alerts.list')}>
      <thead>
        <tr>
          <th scope="col">{t('alerts.columnSeverity')}</th>
          <th scope="col" className="alerts-figure">
            {t('alerts.columnFrequency')}
          </th>
          <th scope="col">{t('alerts.columnEvent')}</th>
          <th scope="col">{t('alerts.columnStations')}</th>
          <th scope="col">{t('alerts.columnState')}</th>
          <th scope="col">{t('alerts.columnOpened')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <AlertRow key={event.id} event={event} isFresh={book.fresh.has(event.id)} />
        ))}
      </tbody>
    </table>
  );
}
