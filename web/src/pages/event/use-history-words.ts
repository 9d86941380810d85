import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../api/events';
import { EVENT_TYPES, SEVERITIES, SEVERITY_WORDS } from '../../api/event-words';
import { usePrefectures } from '../../prefectures/prefectures-context';

interface HistoryWords {
  readonly title: (entry: HistoryEntry) => string;
  /** What a person wrote, or between which values something changed. */
  readonly note: (entry: HistoryEntry) => string | null;
}

/** The entries of a history, in words: the service's own in the language that is shown, those of people as they are. */
export function useHistoryWords(): HistoryWords {
  const { t } = useTranslation();
  const { name } = usePrefectures();
  const changes: Readonly<Record<string, string>> = t('event.change', { returnObjects: true });
  const resolutions: Readonly<Record<string, string>> = t('event.resolutions', { returnObjects: true });

  const value = (change: string, word: string): string => {
    const type = EVENT_TYPES.find((known) => known === word);
    const severity = SEVERITIES.find((known) => String(known) === word);
    if (change === 'type' && type) return t(`type.${type}`);
    if (change === 'severity' && severity) return t(`severity.${SEVERITY_WORDS[severity]}`);
    return change === 'prefecture' ? name(word) : word;
  };

  return {
    title: ({ change, from, to }) => changes[change] ?? (to && to !== from ? t(`state.${to}`) : change),
    note: ({ by, change, note }) => {
      if (note === null || by !== 'service') return note;
      const sides = note.split(' → ');
      return sides.length === 2 ? sides.map((side) => value(change, side)).join(' → ') : (resolutions[note] ?? note);
    },
  };
}
