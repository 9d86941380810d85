import { Alert, App, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** Shows a one-time password, this once: the dialog closes by its button alone. */
export function useOneTimePassword(): (username: string, password: string) => void {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  return (username, password) => {
    modal.success({
      title: t('users.passwordTitle', { username }),
      okText: t('station.secretKept'),
      mask: { closable: false },
      keyboard: false,
      content: (
        <div className="secret">
          <Alert type="warning" title={t('users.passwordOnce')} />
          <p>
            <Typography.Text code copyable={{ tooltips: [t('common.copy'), t('common.copied')] }} data-testid="one-time-password">
              {password}
            </Typography.Text>
          </p>
        </div>
      ),
    });
  };
}
