import { useTranslation } from 'react-i18next';

/** Marks what is made up, so that nobody takes it for real. */
export function Fictitious() {
  const { t } = useTranslation();
  return (
    <span className="fictitious" title={t('common.fictitiousHint')}>
      {t('common.fictitious')}
    </span>
  );
}
