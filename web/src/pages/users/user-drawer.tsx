import { Alert, Button, Drawer, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type UserAccount, type UserRights } from '../../api/users';
import { useFormProblem } from '../../forms/use-form-problem';
import { usePrefectures } from '../../prefectures/prefectures-context';
import { useSession } from '../../session/session-context';

export interface UserValues extends UserRights {
  readonly username: string;
}

interface UserDrawerProps {
  readonly title: string;
  readonly submitText: string;
  /** The user who is changed; absent for a new one. */
  readonly user?: UserAccount;
  readonly onSubmit: (values: UserValues) => Promise<void>;
  readonly onClose: () => void;
}

const EVERYWHERE = '*';

/** What a user may do, and where: no more than who decides it. */
export function UserDrawer({ title, submitText, user, onSubmit, onClose }: UserDrawerProps) {
  const { t } = useTranslation();
  const session = useSession();
  const { own } = usePrefectures();
  const [form] = Form.useForm<UserValues>();
  const [busy, setBusy] = useState(false);
  const problem = useFormProblem(form);
  const needed = [{ required: true, message: t('common.required') }];
  const everywhere = session.user.prefectures.includes(EVERYWHERE) ? [{ value: EVERYWHERE, label: t('top.wholeProvince') }] : [];

  const submit = (values: UserValues): void => {
    setBusy(true);
    problem.clear();
    onSubmit(values)
      .catch(problem.show)
      .finally(() => setBusy(false));
  };

  return (
    <Drawer open title={title} size={460} onClose={onClose}>
      <Form form={form} layout="vertical" initialValues={user ?? { role: 'viewer' }} onFinish={submit}>
        {problem.sentence && <Alert type="error" showIcon title={problem.sentence} style={{ marginBottom: 16 }} />}
        <Form.Item name="username" label={t('signIn.username')} rules={needed}>
          <Input maxLength={64} autoComplete="off" disabled={user !== undefined} />
        </Form.Item>
        <Form.Item name="role" label={t('users.role')} rules={needed}>
          <Select options={ROLES.map((role) => ({ value: role, label: `${t(`role.${role}`)} — ${t(`users.${role}`)}` }))} />
        </Form.Item>
        <Form.Item name="prefectures" label={t('users.prefectures')} rules={needed}>
          <Select mode="multiple" options={[...everywhere, ...own]} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Space>
          <Button type="primary" htmlType="submit" loading={busy}>
            {submitText}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </Space>
      </Form>
    </Drawer>
  );
}
