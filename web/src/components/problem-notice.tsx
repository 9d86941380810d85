import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../api/problem';
import { useProblemText } from './use-problem-text';

/** Says why something could not be loaded, and offers another try. */
export function ProblemNotice({ problem, onRetry }: { readonly problem: ApiProblem; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  return (
    <Alert
      type="error"
      showIcon
      title={text(problem)}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('app.retry')}
          </Button>
        )
      }
      style={{ marginBottom: 16 }}
    />
  );
}
