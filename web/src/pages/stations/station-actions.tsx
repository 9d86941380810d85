import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { changeStation, endStation, renewCredentials, type MonitoringStation } from '../../api/stations';
import { useProblemText } from '../../components/use-problem-text';
import { changedFields } from '../../forms/changed-fields';
import { navigate } from '../../routing/router';
import { useSecret } from './secret-dialog';
import { StationForm } from './station-form';
import { toContent, toValues } from './station-values';

interface StationActionsProps {
  readonly station: MonitoringStation;
  readonly onChanged: (station: MonitoringStation) => void;
  readonly onStale: () => void;
}

/** What an administrator may do with a station: change it, give it a new secret, end it. */
export function StationActions({ station, onChanged, onStale }: StationActionsProps) {
  const { t } = useTranslation();
  const { message, modal, notification } = App.useApp();
  const problemText = useProblemText();
  const showSecret = useSecret();
  const [editing, setEditing] = useState<MonitoringStation | null>(null);
  const { code, version } = station;

  const fail = (error: unknown): void => {
    const problem = asProblem(error);
    if (problem.status === 409) onStale();
    notification.error({ title: problem.status === 409 ? t('problem.stale') : problemText(problem) });
  };
  const renew = (): void => {
    void modal.confirm({
      title: t('station.renewTitle', { code }),
      content: t('station.renewText'),
      okText: t('station.renew'),
      onOk: () => renewCredentials(code).then((credentials) => showSecret(station, credentials), fail),
    });
  };
  const end = (): void => {
    void modal.confirm({
      title: t('station.endTitle', { code }),
      content: t('station.endText'),
      okText: t('station.end'),
      okButtonProps: { danger: true },
      onOk: () =>
        endStation(code, version).then(() => {
          message.success(t('station.ended', { code }));
          navigate('/stations');
        }, fail),
    });
  };

  return (
    <>
      <Button type="primary" onClick={() => setEditing(station)}>
        {t('common.edit')}
      </Button>
      <Button onClick={renew}>{t('station.renew')}</Button>
      <Button danger onClick={end}>
        {t('station.end')}
      </Button>
      {editing && (
        <Drawer open title={t('station.changeTitle', { code })} size={700} onClose={() => setEditing(null)}>
          <StationForm
            values={toValues(editing)}
            submitText={t('common.save')}
            onCancel={() => setEditing(null)}
            onSubmit={async (values) => {
              const change = changedFields(toContent(toValues(editing)), toContent(values));
              onChanged(await changeStation(code, editing.version, change));
              setEditing(null);
              message.success(t('common.saved'));
            }}
          />
        </Drawer>
      )}
    </>
  );
}
