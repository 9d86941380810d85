import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LineBanner } from './line-banner';
import { Rail } from './rail';
import { TopBar } from './top-bar';
import './shell.css';

/** Navigation on the left, who and where on top, the page in the middle. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="shell">
      <a className="skip" href="#page">
        {t('app.skip')}
      </a>
      <Rail />
      <div className="shell-body">
        <TopBar />
        <LineBanner />
        <main id="page" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
