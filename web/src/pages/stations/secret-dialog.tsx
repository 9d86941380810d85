import { Alert, App, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MonitoringStation, StationCredentials } from '../../api/stations';
import { bridgeCommand } from './bridge-command';

/** Shows a station's new secret, this once: the dialog closes by its button alone. */
export function useSecret(): (station: MonitoringStation, credentials: StationCredentials) => void {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  return (station, credentials) => {
    modal.success({
      title: t('station.secretTitle', { code: station.code }),
      width: 640,
      okText: t('station.secretKept'),
      mask: { closable: false },
      keyboard: false,
      content: <Secret station={station} credentials={credentials} />,
    });
  };
}

interface SecretProps {
  readonly station: MonitoringStation;
  readonly credentials: StationCredentials;
}

function Secret({ station, credentials: { username, secret } }: SecretProps) {
  const { t } = useTranslation();
  const copyable = { tooltips: [t('common.copy'), t('common.copied')] };
  return (
    <div className="secret">
      <Alert type="warning" title={t('station.secretOnce')} />
      <dl className="facts">
        <div>
          <dt>{t('station.username')}</dt>
          <dd>{username}</dd>
        </div>
        <div>
          <dt>{t('station.secret')}</dt>
          <dd>
            <Typography.Text code copyable={copyable} data-testid="secret">
              {secret}
            </Typography.Text>
          </dd>
        </div>
      </dl>
      <p>{t('station.command')}</p>
      <Typography.Paragraph className="secret-command" copyable={copyable}>
        {bridgeCommand(station, secret, window.location.hostname)}
      </Typography.Paragraph>
      <p className="muted">{t('station.commandHint')}</p>
    </div>
  );
}
