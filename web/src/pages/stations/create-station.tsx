import { App, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { createStation, renewCredentials, type MonitoringStation } from '../../api/stations';
import { useProblemText } from '../../components/use-problem-text';
import { useSecret } from './secret-dialog';
import { StationForm } from './station-form';
import { toContent, type StationValues } from './station-values';

interface CreateStationProps {
  readonly onCreated: (station: MonitoringStation) => void;
  readonly onClose: () => void;
}

/** Registers a station, and shows its first secret at once. */
export function CreateStation({ onCreated, onClose }: CreateStationProps) {
  const { t } = useTranslation();
  const { message, notification } = App.useApp();
  const problemText = useProblemText();
  const showSecret = useSecret();

  const create = async (values: StationValues): Promise<void> => {
    const station = await createStation({ code: values.code.trim(), ...toContent(values) });
    message.success(t('station.created', { code: station.code }));
    try {
      showSecret(station, await renewCredentials(station.code));
    } catch (error) {
      notification.error({ title: problemText(asProblem(error)) });
    }
    onCreated(station);
  };

  return (
    <Drawer open title={t('station.createTitle')} size={700} onClose={onClose}>
      <StationForm submitText={t('common.create')} onCancel={onClose} onSubmit={create} />
    </Drawer>
  );
}
