import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../components/page-head';
import { navigate } from '../../routing/router';
import { PasswordForm } from '../entrance/password-form';
import './own-password-page.css';

/** Who is signed in changes the password whenever he likes. */
export function OwnPasswordPage() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const changed = (): void => {
    message.success(t('password.done'));
    navigate('/');
  };
  return (
    <>
      <PageHead title={t('password.title')} />
      <section className="panel own-password">
        <PasswordForm onChanged={changed} onCancel={() => window.history.back()} />
      </section>
    </>
  );
}
