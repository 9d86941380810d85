import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/session';
import type { ChangedUser, UserAccount } from '../../api/users';
import { usePrefectures } from '../../prefectures/prefectures-context';
import { UserActions } from './user-actions';

interface UserTableProps {
  readonly users: readonly UserAccount[];
  readonly loading: boolean;
  readonly onChanged: (user: ChangedUser) => void;
  readonly onStale: () => void;
}

export function UserTable({ users, loading, onChanged, onStale }: UserTableProps) {
  const { t } = useTranslation();
  const { name } = usePrefectures();
  const columns: TableColumnsType<UserAccount> = [
    { title: t('signIn.username'), dataIndex: 'username' },
    { title: t('users.role'), dataIndex: 'role', render: (role: Role) => t(`role.${role}`) },
    {
      title: t('users.prefectures'),
      dataIndex: 'prefectures',
      render: (codes: readonly string[]) => (codes.includes('*') ? t('top.wholeProvince') : codes.map(name).join(' · ')),
    },
    {
      title: t('users.state'),
      render: (_, { disabled, mustChangePassword }) => {
        if (disabled) return <span className="user-disabled">{t('users.disabled')}</span>;
        return mustChangePassword ? t('users.oneTime') : t('users.active');
      },
    },
    { key: 'acts', align: 'right', render: (_, user) => <UserActions user={user} onChanged={onChanged} onStale={onStale} /> },
  ];
  return (
    <Table
      className="panel panel-table"
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={[...users]}
      loading={loading}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('common.empty') }}
    />
  );
}
