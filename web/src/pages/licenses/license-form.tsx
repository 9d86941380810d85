import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel';
import { useFormProblem } from '../../forms/use-form-problem';
import { useSession } from '../../session/session-context';
import { HolderFields } from './holder-fields';
import { HoursFields } from './hours-fields';
import type { LicenseValues } from './license-values';
import { TransmitterFields } from './transmitter-fields';

interface LicenseFormProps {
  /** Of the license that is changed; absent for a new one. */
  readonly values?: LicenseValues;
  readonly submitText: string;
  /** To be read only. */
  readonly closed: boolean;
  readonly onSubmit: (values: LicenseValues) => Promise<void>;
}

export function LicenseForm({ values, submitText, closed, onSubmit }: LicenseFormProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const [form] = Form.useForm<LicenseValues>();
  const [busy, setBusy] = useState(false);
  const problem = useFormProblem(form);
  const only = user.prefectures.length === 1 && user.prefectures[0] !== '*' ? user.prefectures[0] : undefined;
  const initial = values ?? { status: 'active', prefecture: only, transmitters: [{}] };

  const submit = (given: LicenseValues): void => {
    setBusy(true);
    problem.clear();
    onSubmit(given)
      .catch(problem.show)
      .finally(() => setBusy(false));
  };

  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={submit}
      disabled={closed}
      requiredMark={!closed}
      scrollToFirstError
    >
      {problem.sentence && <Alert type="error" showIcon title={problem.sentence} style={{ marginBottom: 16 }} />}
      <Panel title={t('license.terms')}>
        <HolderFields />
        {!(closed && !values?.hours) && <HoursFields closed={closed} />}
      </Panel>
      <Panel title={t('licenses.transmitters')}>
        <TransmitterFields closed={closed} />
      </Panel>
      {!closed && (
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {submitText}
        </Button>
      )}
    </Form>
  );
}
