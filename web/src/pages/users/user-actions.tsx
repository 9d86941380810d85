import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { changeUser, type ChangedUser, type UserAccount, type UserChange } from '../../api/users';
import { useProblemText } from '../../components/use-problem-text';
import { useSession } from '../../session/session-context';
import { UserDrawer } from './user-drawer';

interface UserActionsProps {
  readonly user: UserAccount;
  readonly onChanged: (user: ChangedUser) => void;
  readonly onStale: () => void;
}

/** What an administrator may do with another user; his own account is in the menu on top. */
export function UserActions({ user, onChanged, onStale }: UserActionsProps) {
  const { t } = useTranslation();
  const { modal, notification } = App.useApp();
  const problemText = useProblemText();
  const session = useSession();
  const [editing, setEditing] = useState(false);
  const { id, username, version, disabled } = user;
  if (id === session.user.id) return null;

  const change = async (what: UserChange): Promise<void> => {
    try {
      onChanged(await changeUser(id, version, what));
    } catch (error) {
      const problem = asProblem(error);
      const isStale = problem.code === 'user.stale-version';
      if (isStale) onStale();
      notification.error({ title: isStale ? t('problem.stale') : problemText(problem) });
    }
  };
  const ask = (title: string, content: string, what: UserChange): void => {
    void modal.confirm({ title, content, onOk: () => change(what) });
  };

  return (
    <Space>
      <Button size="small" onClick={() => setEditing(true)}>
        {t('common.edit')}
      </Button>
      <Button size="small" onClick={() => ask(t('users.resetTitle', { username }), t('users.resetText'), { resetPassword: true })}>
        {t('users.reset')}
      </Button>
      {disabled ? (
        <Button size="small" onClick={() => void change({ disabled: false })}>
          {t('users.enable')}
        </Button>
      ) : (
        <Button size="small" danger onClick={() => ask(t('users.disableTitle', { username }), t('users.disableText'), { disabled: true })}>
          {t('users.disable')}
        </Button>
      )}
      {editing && (
        <UserDrawer
          title={username}
          submitText={t('common.save')}
          user={user}
          onClose={() => setEditing(false)}
          onSubmit={async ({ role, prefectures }) => {
            onChanged(await changeUser(id, version, { role, prefectures }));
            setEditing(false);
          }}
        />
      )}
    </Space>
  );
}
