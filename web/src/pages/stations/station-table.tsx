import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MonitoringStation, StationStatus } from '../../api/stations';
import { Fictitious } from '../../components/fictitious';
import { Moment } from '../../components/moment';
import { StationState } from '../../components/station-state';
import { usePrefectures } from '../../prefectures/prefectures-context';
import { Link } from '../../routing/link';

/** What needs a look stands first when sorted by state. */
const URGENCY: Readonly<Record<StationStatus, number>> = { offline: 0, maintenance: 1, 'never-seen': 2, online: 3 };
const ROWS = 50;

interface StationTableProps {
  readonly stations: readonly MonitoringStation[];
  readonly loading: boolean;
}

export function StationTable({ stations, loading }: StationTableProps) {
  const { t } = useTranslation();
  const { name } = usePrefectures();
  const columns: TableColumnsType<MonitoringStation> = [
    {
      title: t('stations.status'),
      dataIndex: 'status',
      width: 130,
      sorter: (a, b) => URGENCY[a.status] - URGENCY[b.status],
      render: (status: StationStatus) => <StationState status={status} />,
    },
    {
      title: t('stations.code'),
      dataIndex: 'code',
      sorter: (a, b) => a.code.localeCompare(b.code),
      render: (code: string) => <Link to={`/stations/${encodeURIComponent(code)}`}>{code}</Link>,
    },
    {
      title: t('stations.name'),
      dataIndex: 'name',
      render: (stationName: string, { fictitious }) => (
        <>
          {stationName}
          {fictitious && <Fictitious />}
        </>
      ),
    },
    { title: t('stations.prefecture'), dataIndex: 'prefecture', sorter: (a, b) => a.prefecture.localeCompare(b.prefecture), render: name },
    { title: t('stations.kind'), dataIndex: 'kind', render: (kind: MonitoringStation['kind']) => t(`stationKind.${kind}`) },
    {
      title: t('stations.lastSeen'),
      dataIndex: 'lastSeenAt',
      sorter: (a, b) => (a.lastSeenAt ?? '').localeCompare(b.lastSeenAt ?? ''),
      render: (at: string | null) => (at ? <Moment at={at} /> : <span className="muted">{t('stations.never')}</span>),
    },
    { title: t('stations.calibrated'), dataIndex: 'calibrated', render: (is: boolean | undefined) => t(is ? 'common.yes' : 'common.no') },
  ];
  return (
    <Table
      className="panel panel-table"
      rowKey="code"
      size="middle"
      columns={columns}
      dataSource={[...stations]}
      loading={loading}
      pagination={{ pageSize: ROWS, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('common.empty') }}
    />
  );
}
