import { useTranslation } from 'react-i18next';
import type { EventState } from '../api/event-words';

export function EventStateMark({ state }: { readonly state: EventState }) {
  const { t } = useTranslation();
  return <span className={`state state-${state}`}>{t(`state.${state}`)}</span>;
}
