import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { EVENT_STATES, EVENT_TYPES, SEVERITIES, SEVERITY_WORDS } from '../../api/event-words';
import { usePrefectures } from '../../prefectures/prefectures-context';
import { addressOf, NO_FILTER, type AlertFilter } from './event-filter';

interface AlertFiltersProps {
  readonly filter: AlertFilter;
  readonly onChoose: (filter: AlertFilter) => void;
}

export function AlertFilters({ filter, onChoose }: AlertFiltersProps) {
  const { t } = useTranslation();
  const { own } = usePrefectures();
  const states = [
    { value: 'unfinished', label: t('alerts.unfinished') },
    { value: 'all', label: t('alerts.allStates') },
    ...EVENT_STATES.map((state) => ({ value: state, label: t(`state.${state}`) })),
  ];
  const optional = { allowClear: true, showSearch: { optionFilterProp: 'label' } } as const;
  return (
    <div className="filters" role="search">
      <Select
        aria-label={t('alerts.filterState')}
        options={states}
        value={filter.state}
        popupMatchSelectWidth={false}
        style={{ width: 150 }}
        onChange={(state) => onChoose({ ...filter, state })}
      />
      <Select
        {...optional}
        aria-label={t('alerts.filterSeverity')}
        placeholder={t('alerts.anySeverity')}
        options={SEVERITIES.map((severity) => ({ value: String(severity), label: t(`severity.${SEVERITY_WORDS[severity]}`) }))}
        value={filter.severity}
        style={{ width: 150 }}
        onChange={(severity?: string) => onChoose({ ...filter, severity })}
      />
      <Select
        {...optional}
        aria-label={t('alerts.filterType')}
        placeholder={t('alerts.anyType')}
        options={EVENT_TYPES.map((type) => ({ value: type, label: t(`type.${type}`) }))}
        value={filter.type}
        popupMatchSelectWidth={false}
        style={{ width: 220 }}
        onChange={(type?: string) => onChoose({ ...filter, type })}
      />
      <Select
        {...optional}
        aria-label={t('alerts.filterPrefecture')}
        placeholder={t('alerts.anyPrefecture')}
        options={[...own]}
        value={filter.prefecture}
        style={{ width: 170 }}
        onChange={(prefecture?: string) => onChoose({ ...filter, prefecture })}
      />
      {addressOf(filter) !== '/' && (
        <Button type="link" onClick={() => onChoose(NO_FILTER)}>
          {t('alerts.clear')}
        </Button>
      )}
    </div>
  );
}
