import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem';

/** What went wrong, in words: ours where there are any, else those of the service. */
export function useProblemText(): (problem: ApiProblem) => string {
  const { t } = useTranslation();
  return ({ status, code, message }) => {
    if (status === 0) return t('problem.network');
    if (code === 'access.role') return t('problem.forbidden');
    return message;
  };
}
