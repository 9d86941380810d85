import { useTranslation } from 'react-i18next';
import type { StationStatus } from '../api/stations';

/** How a monitoring station is, by color, shape and word. */
export function StationState({ status }: { readonly status: StationStatus }) {
  const { t } = useTranslation();
  return (
    <span className={`station-state station-${status}`}>
      <i aria-hidden="true" />
      {t(`stationStatus.${status}`)}
    </span>
  );
}
