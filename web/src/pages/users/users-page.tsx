import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createUser, listUsers, type ChangedUser, type UserAccount } from '../../api/users';
import { useLoad } from '../../api/use-load';
import { PageHead } from '../../components/page-head';
import { ProblemNotice } from '../../components/problem-notice';
import { useOneTimePassword } from './one-time-password';
import { UserDrawer } from './user-drawer';
import { UserTable } from './user-table';

/** Who may sign in, with what role and where; for administrators, who see the users of their own prefectures. */
export function UsersPage() {
  const { t } = useTranslation();
  const { data, problem, loading, reload, replace } = useLoad('users', listUsers);
  const [creating, setCreating] = useState(false);
  const showPassword = useOneTimePassword();

  const changed = (user: ChangedUser): void => {
    replace((users) => withUser(users, user));
    if (user.oneTimePassword) showPassword(user.username, user.oneTimePassword);
  };

  return (
    <>
      <PageHead title={t('users.title')} lead={t('users.lead')}>
        <Button type="primary" onClick={() => setCreating(true)}>
          {t('users.create')}
        </Button>
      </PageHead>
      {problem && <ProblemNotice problem={problem} onRetry={reload} />}
      <UserTable users={data ?? []} loading={loading && !data} onChanged={changed} onStale={reload} />
      {creating && (
        <UserDrawer
          title={t('users.create')}
          submitText={t('common.create')}
          onClose={() => setCreating(false)}
          onSubmit={async (values) => {
            changed(await createUser(values));
            setCreating(false);
          }}
        />
      )}
    </>
  );
}

function withUser(users: readonly UserAccount[], user: UserAccount): readonly UserAccount[] {
  return [...users.filter(({ id }) => id !== user.id), user].toSorted((a, b) => a.username.localeCompare(b.username));
}
