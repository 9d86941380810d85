import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, asProblem } from '../../api/problem';
import { changePassword } from '../../api/session';
import { EntranceField } from './entrance-field';

interface PasswordFormProps {
  /** It is a one-time password, with which nothing else can be done. */
  readonly required?: boolean;
  readonly onChanged: () => void;
  readonly onCancel: () => void;
}

/** Changes one's own password; alike before the console and within it. */
export function PasswordForm({ required = false, onChanged, onCancel }: PasswordFormProps) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [current, next, again] = ['current', 'next', 'again'].map((name) => given.get(name) as string) as [string, string, string];
    if (next !== again) {
      setProblem(new ApiProblem(400, 'password.differ', t('password.differ'), [{ path: 'again', message: t('password.differ') }]));
      return;
    }
    setBusy(true);
    setProblem(null);
    changePassword(current, next)
      .then(onChanged)
      .catch((error: unknown) => setProblem(asProblem(error)))
      .finally(() => setBusy(false));
  };

  const wrong = (path: string): string | undefined => {
    if (path === 'current' && problem?.code === 'password.wrong') return t('password.wrong');
    return problem?.errors.find((error) => error.path === path)?.message;
  };
  const general = problem && problem.errors.length === 0 && (problem.status === 0 ? t('problem.network') : problem.message);
  return (
    <form onSubmit={submit}>
      {required && <p className="entrance-notice">{t('password.required')}</p>}
      <EntranceField
        label={t('password.current')}
        name="current"
        type="password"
        autoComplete="current-password"
        autoFocus
        problem={wrong('current')}
      />
      <EntranceField
        label={t('password.next')}
        name="next"
        type="password"
        autoComplete="new-password"
        hint={t('password.rule')}
        problem={wrong('next')}
      />
      <EntranceField label={t('password.again')} name="again" type="password" autoComplete="new-password" problem={wrong('again')} />
      <p className="entrance-problem" role="alert">
        {general}
      </p>
      <button type="submit" className="entrance-submit" disabled={busy}>
        {t('password.submit')}
      </button>
      <button type="button" className="entrance-cancel" onClick={onCancel}>
        {required ? t('top.signOut') : t('common.back')}
      </button>
    </form>
  );
}
