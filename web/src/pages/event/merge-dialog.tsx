import { Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listEvents, type InterferenceEvent } from '../../api/events';
import { UNFINISHED } from '../../api/event-words';
import { LARGEST_PAGE } from '../../api/page';
import { useLoad } from '../../api/use-load';
import { eventFrequency } from '../../components/event-frequency';

interface MergeDialogProps {
  readonly event: InterferenceEvent;
  readonly onChosen: (id: string) => void;
  readonly onCancel: () => void;
}

/** Asks in which other event this one goes on; those nearest in frequency stand first. */
export function MergeDialog({ event, onChosen, onCancel }: MergeDialogProps) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<string | null>(null);
  const { data, loading } = useLoad('unfinished', (signal) => listEvents({ state: UNFINISHED.join(',') }, { limit: LARGEST_PAGE }, signal));
  const distance = ({ centerHz }: InterferenceEvent): number => Math.abs(centerHz - event.centerHz);
  const others = (data?.items ?? []).filter(({ id }) => id !== event.id).toSorted((a, b) => distance(a) - distance(b));
  return (
    <Modal
      open
      title={t('event.mergeTitle')}
      okText={t('move.merged')}
      okButtonProps={{ disabled: chosen === null }}
      onOk={() => chosen && onChosen(chosen)}
      onCancel={onCancel}
    >
      <Select
        aria-label={t('event.mergeChoose')}
        placeholder={t('event.mergeChoose')}
        loading={loading}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%' }}
        options={others.map((other) => ({
          value: other.id,
          label: `${other.number} · ${t(`type.${other.type}`)} · ${eventFrequency(other)}`,
        }))}
        onChange={(id: string) => choose(id)}
      />
    </Modal>
  );
}
