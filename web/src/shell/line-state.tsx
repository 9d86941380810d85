import { useTranslation } from 'react-i18next';
import { useLive } from '../live/live-context';

/** Whether what is shown follows the air at this moment. */
export function LineState() {
  const { t } = useTranslation();
  const { state } = useLive();
  return (
    <span className={`line line-${state}`} role="status">
      <i aria-hidden="true" />
      {t(`line.${state}`)}
    </span>
  );
}
