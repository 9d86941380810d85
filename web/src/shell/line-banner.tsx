import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../live/live-context';

/** A break that the browser mends at once needs no banner. */
const PATIENCE_MS = 5_000;

/** Says that the page may be out of date, while the line stays down. */
export function LineBanner() {
  const { t } = useTranslation();
  const { state } = useLive();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (state !== 'lost') return undefined;
    const timer = window.setTimeout(() => setLong(true), PATIENCE_MS);
    return () => {
      window.clearTimeout(timer);
      setLong(false);
    };
  }, [state]);
  if (state !== 'lost' || !isLong) return null;
  return (
    <div className="line-banner" role="alert">
      {t('line.lost')} — {t('line.lostHint')}
    </div>
  );
}
