import { useTranslation } from 'react-i18next';

/** What is seen while the service says who is signed in, and while the console is loaded. */
export function Splash() {
  const { t } = useTranslation();
  return (
    <div className="splash" role="status">
      <span className="splash-bars" aria-hidden="true" />
      {t('app.loading')}
    </div>
  );
}
