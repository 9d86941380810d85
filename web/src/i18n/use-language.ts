import { useTranslation } from 'react-i18next';
import type { Language } from './i18n';

/** The language that is shown; the component is drawn again when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'zh' ? 'zh' : 'en';
}
