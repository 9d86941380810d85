import { useTranslation } from 'react-i18next';
import { EntranceFrame } from './entrance-frame';
import { PasswordForm } from './password-form';

interface PasswordPageProps {
  readonly onChanged: () => void;
  readonly onSignOut: () => void;
}

/** For who came in with a one-time password, with which nothing else can be done. */
export function PasswordPage({ onChanged, onSignOut }: PasswordPageProps) {
  const { t } = useTranslation();
  return (
    <EntranceFrame title={t('password.title')}>
      <PasswordForm required onChanged={onChanged} onCancel={onSignOut} />
    </EntranceFrame>
  );
}
