import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageIcon } from '../../components/icons';
import { Logo } from '../../components/logo';
import { switchLanguage } from '../../i18n/i18n';
import './entrance.css';

/** The card in the middle that both pages before the console share. */
export function EntranceFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="entrance">
      <button type="button" className="entrance-language" onClick={() => void switchLanguage()}>
        <LanguageIcon /> {t('top.language')}
      </button>
      <main className="entrance-card">
        <header>
          <Logo size={44} />
          <div>
            <strong>{t('app.name')}</strong>
            <span>{t('app.tagline')}</span>
          </div>
        </header>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
