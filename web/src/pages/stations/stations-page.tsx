import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonitoringStation } from '../../api/stations';
import { PageHead } from '../../components/page-head';
import { ProblemNotice } from '../../components/problem-notice';
import { navigate } from '../../routing/router';
import { useMay } from '../../session/session-context';
import { CreateStation } from './create-station';
import { StationTable } from './station-table';
import { useStations } from './use-stations';

/** The receivers of the user's prefectures: who hears, and who does not. */
export function StationsPage() {
  const { t } = useTranslation();
  const { data, problem, loading, reload } = useStations();
  const [search, setSearch] = useState('');
  const [creating, setCreating] = useState(false);
  const mayCreate = useMay('admin');
  const stations = data ?? [];
  const online = stations.filter(({ status }) => status === 'online').length;
  return (
    <>
      <PageHead title={t('stations.title')} lead={t('stations.lead')}>
        {data && <span className="stations-count">{t('stations.online', { online, all: stations.length })}</span>}
        <Input.Search
          allowClear
          placeholder={t('stations.search')}
          style={{ width: 220 }}
          onChange={(change) => setSearch(change.target.value)}
        />
        {mayCreate && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('stations.create')}
          </Button>
        )}
      </PageHead>
      {problem && <ProblemNotice problem={problem} onRetry={reload} />}
      <StationTable stations={stations.filter((station) => isFound(station, search))} loading={loading && !data} />
      {creating && (
        <CreateStation onClose={() => setCreating(false)} onCreated={({ code }) => navigate(`/stations/${encodeURIComponent(code)}`)} />
      )}
    </>
  );
}

function isFound({ code, name }: MonitoringStation, search: string): boolean {
  return `${code} ${name}`.toLowerCase().includes(search.trim().toLowerCase());
}
