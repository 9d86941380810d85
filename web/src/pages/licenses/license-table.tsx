import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { License } from '../../api/licenses';
import { Fictitious } from '../../components/fictitious';
import { usePrefectures } from '../../prefectures/prefectures-context';
import { Link } from '../../routing/link';
import { LicenseStatusMark } from './license-status';
import { dayText } from './validity-days';

const SHOWN_FREQUENCIES = 3;

interface LicenseTableProps {
  readonly licenses: readonly License[];
  readonly loading: boolean;
}

export function LicenseTable({ licenses, loading }: LicenseTableProps) {
  const { t } = useTranslation();
  const { name } = usePrefectures();
  const columns: TableColumnsType<License> = [
    {
      title: t('licenses.number'),
      dataIndex: 'number',
      render: (number: string, { id, reference }) => (
        <>
          <Link to={`/licenses/${id}`}>{number}</Link>
          {reference && (
            <span className="fictitious" title={t('licenses.referenceHint')}>
              {t('licenses.reference')}
            </span>
          )}
        </>
      ),
    },
    {
      title: t('licenses.holder'),
      dataIndex: 'holder',
      render: (holder: string, { fictitious }) => (
        <>
          {holder}
          {fictitious && <Fictitious />}
        </>
      ),
    },
    { title: t('licenses.prefecture'), dataIndex: 'prefecture', render: name },
    { title: t('licenses.service'), dataIndex: 'service' },
    { title: t('licenses.frequencies'), align: 'right', render: (_, license) => <Frequencies license={license} /> },
    { title: t('licenses.validity'), render: (_, license) => <Validity license={license} /> },
    { title: t('licenses.status'), dataIndex: 'status', render: (status: License['status']) => <LicenseStatusMark status={status} /> },
  ];
  return (
    <Table
      className="panel panel-table"
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={[...licenses]}
      loading={loading}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('licenses.none') }}
    />
  );
}

function Frequencies({ license: { transmitters } }: { readonly license: License }) {
  const { t } = useTranslation();
  const distinct = [...new Set(transmitters.map(({ centerHz }) => Number((centerHz / 1e6).toFixed(4))))];
  const others = distinct.length - SHOWN_FREQUENCIES;
  return (
    <span className="figures">
      {distinct.slice(0, SHOWN_FREQUENCIES).join(', ')}{' '}
      {others > 0 && <span className="muted">{t('licenses.more', { count: others })}</span>}
    </span>
  );
}

function Validity({ license: { validFrom, validUntil } }: { readonly license: License }) {
  return (
    <span className="figures">
      {dayText(validFrom, 'from')} – {dayText(validUntil, 'until')}
    </span>
  );
}
