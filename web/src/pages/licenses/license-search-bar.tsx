import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SHOWN_STATUSES } from '../../api/licenses';
import { usePrefectures } from '../../prefectures/prefectures-context';
import { addressOf, type LicenseSearch } from './license-filter';

interface LicenseSearchBarProps {
  readonly search: LicenseSearch;
  readonly onSearch: (search: LicenseSearch) => void;
}

/** What is typed counts with Enter, what is chosen at once. */
export function LicenseSearchBar({ search, onSearch }: LicenseSearchBarProps) {
  const { t } = useTranslation();
  const { all } = usePrefectures();
  const [typed, setTyped] = useState(search);
  const submit = (): void => onSearch(typed);
  const choose = (change: LicenseSearch): void => onSearch({ ...typed, ...change });
  const field = (name: 'number' | 'holder' | 'mhz', label: string, width: number) => (
    <Input
      aria-label={label}
      placeholder={label}
      allowClear
      style={{ width }}
      value={typed[name] ?? ''}
      onChange={(change) => setTyped({ ...typed, [name]: change.target.value || undefined })}
      onClear={() => onSearch({ ...typed, [name]: undefined })}
      onPressEnter={submit}
    />
  );
  return (
    <div className="licenses-search" role="search">
      {field('mhz', t('licenses.searchFrequency'), 130)}
      {field('number', t('licenses.searchNumber'), 190)}
      {field('holder', t('licenses.searchHolder'), 190)}
      <Select
        aria-label={t('licenses.prefecture')}
        placeholder={t('alerts.anyPrefecture')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={[...all]}
        value={search.prefecture}
        style={{ width: 170 }}
        onChange={(prefecture?: string) => choose({ prefecture })}
      />
      <Select
        aria-label={t('licenses.status')}
        placeholder={t('licenses.anyStatus')}
        allowClear
        options={SHOWN_STATUSES.map((status) => ({ value: status, label: t(`licenseStatus.${status}`) }))}
        value={search.status}
        style={{ width: 140 }}
        onChange={(status?: string) => choose({ status })}
      />
      <Button onClick={submit}>{t('licenses.search')}</Button>
      {addressOf(search) !== '/licenses' && (
        <Button type="link" onClick={() => onSearch({})}>
          {t('alerts.clear')}
        </Button>
      )}
    </div>
  );
}
