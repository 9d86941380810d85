import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterferenceEvent } from '../api/events';
import { SEVERITY_WORDS } from '../api/event-words';
import { eventFrequency } from '../components/event-frequency';
import { usePrefectures } from '../prefectures/prefectures-context';
import { navigate, usePlace } from '../routing/router';
import { useWatch } from './watch-context';

const SHOWN_S = 12;

/** Says each new alert to screen readers, in the title of the window, and beside any page but the list, where the row itself is marked. */
export function ArrivalNotice() {
  const { t } = useTranslation();
  const { book } = useWatch();
  const { notification } = App.useApp();
  const { pathname } = usePlace();
  const words = useWords(book.arrived);
  const told = useRef<InterferenceEvent | null>(null);

  useEffect(() => {
    document.title = `${book.fresh.size > 0 ? `(${book.fresh.size}) ` : ''}${t('app.name')}`;
  }, [book.fresh.size, t]);

  useEffect(() => {
    const event = book.arrived;
    if (!event || told.current === event) return;
    told.current = event;
    if (pathname === '/' || pathname === `/events/${event.id}`) return;
    const open = (): void => {
      notification.destroy(event.id);
      navigate(`/events/${event.id}`);
    };
    notification.warning({
      key: event.id,
      title: t('alerts.arrived'),
      description: words.join(' · '),
      duration: SHOWN_S,
      actions: (
        <Button type="primary" size="small" onClick={open}>
          {t('alerts.open')}
        </Button>
      ),
    });
  }, [book.arrived, notification, pathname, words, t]);

  return (
    <div className="unseen" aria-live="assertive" data-testid="announcement">
      {words.length > 0 && `${t('alerts.arrived')}: ${words.join(', ')}`}
    </div>
  );
}

/** Severity, place, frequency and type, in the language that is shown. */
function useWords(event: InterferenceEvent | null): readonly string[] {
  const { t } = useTranslation();
  const { name } = usePrefectures();
  if (!event) return [];
  return [t(`severity.${SEVERITY_WORDS[event.severity]}`), t(`type.${event.type}`), eventFrequency(event), name(event.prefecture)];
}
