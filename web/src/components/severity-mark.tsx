import { useTranslation } from 'react-i18next';
import { SEVERITY_WORDS, type Severity } from '../api/event-words';

/** Severity by color and word, so that nobody depends on the color. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { t } = useTranslation();
  return <span className={`severity severity-${severity}`}>{t(`severity.${SEVERITY_WORDS[severity]}`)}</span>;
}
