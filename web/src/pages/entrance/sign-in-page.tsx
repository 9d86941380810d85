import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type ApiProblem } from '../../api/problem';
import { signIn, type SessionUser } from '../../api/session';
import { EntranceField } from './entrance-field';
import { EntranceFrame } from './entrance-frame';

interface SignInPageProps {
  /** A session has just ended by itself. */
  readonly ended: boolean;
  readonly onSignedIn: (user: SessionUser) => void;
}

export function SignInPage({ ended, onSignedIn }: SignInPageProps) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    signIn(given.get('username') as string, given.get('password') as string)
      .then(onSignedIn)
      .catch((error: unknown) => {
        setProblem(asProblem(error));
        setBusy(false);
      });
  };

  const sentence = problem && sentenceOf(problem);
  return (
    <EntranceFrame title={t('signIn.title')}>
      <form onSubmit={submit}>
        {ended && !problem && <p className="entrance-notice">{t('signIn.ended')}</p>}
        <EntranceField label={t('signIn.username')} name="username" type="text" autoComplete="username" autoFocus />
        <EntranceField label={t('signIn.password')} name="password" type="password" autoComplete="current-password" />
        <p className="entrance-problem" role="alert">
          {sentence}
        </p>
        <button type="submit" className="entrance-submit" disabled={busy}>
          {t('signIn.submit')}
        </button>
      </form>
    </EntranceFrame>
  );

  function sentenceOf({ status, message }: ApiProblem): string {
    if (status === 0) return t('problem.network');
    if (status === 401) return t('signIn.wrong');
    return status === 429 ? t('signIn.tooMany') : message;
  }
}
