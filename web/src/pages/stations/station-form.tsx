import { Alert, Button, Col, Form, Input, InputNumber, Row, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATION_KINDS } from '../../api/stations';
import { PrefectureSelect } from '../../forms/prefecture-select';
import { useFormProblem } from '../../forms/use-form-problem';
import { useSession } from '../../session/session-context';
import { AntennaFields } from './antenna-fields';
import { BandFields } from './band-fields';
import { MaintenanceFields } from './maintenance-fields';
import type { StationValues } from './station-values';

interface StationFormProps {
  /** Of the station that is changed; absent for a new one. */
  readonly values?: StationValues;
  readonly submitText: string;
  readonly onSubmit: (values: StationValues) => Promise<void>;
  readonly onCancel: () => void;
}

export function StationForm({ values, submitText, onSubmit, onCancel }: StationFormProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const [form] = Form.useForm<StationValues>();
  const [busy, setBusy] = useState(false);
  const problem = useFormProblem(form);
  const only = user.prefectures.length === 1 && user.prefectures[0] !== '*' ? user.prefectures[0] : undefined;
  const initial = values ?? { kind: 'fixed', calibrated: 'auto', prefecture: only };
  const needed = [{ required: true, message: t('common.required') }];
  const calibration = (['auto', 'yes', 'no'] as const).filter((word) => word !== 'auto' || !values);

  const submit = (given: StationValues): void => {
    setBusy(true);
    problem.clear();
    onSubmit(given)
      .catch(problem.show)
      .finally(() => setBusy(false));
  };

  return (
    <Form form={form} layout="vertical" initialValues={initial} onFinish={submit} scrollToFirstError>
      {problem.sentence && <Alert type="error" showIcon title={problem.sentence} style={{ marginBottom: 16 }} />}
      <Row gutter={16}>
        <Col span={10}>
          <Form.Item name="code" label={t('stations.code')} rules={needed} tooltip={t('station.codeRule')}>
            <Input disabled={values !== undefined} autoComplete="off" maxLength={32} />
          </Form.Item>
        </Col>
        <Col span={14}>
          <Form.Item name="name" label={t('stations.name')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
        </Col>
        <Col span={10}>
          <Form.Item name="prefecture" label={t('stations.prefecture')} rules={needed}>
            <PrefectureSelect />
          </Form.Item>
        </Col>
        <Col span={14}>
          <Form.Item name="kind" label={t('stations.kind')} rules={needed}>
            <Select options={STATION_KINDS.map((kind) => ({ value: kind, label: t(`stationKind.${kind}`) }))} />
          </Form.Item>
        </Col>
        {(['lat', 'lon', 'antennaHeightM', 'altitudeM'] as const).map((name) => (
          <Col span={6} key={name}>
            <Form.Item name={name} label={t(`station.${name}`)} rules={name === 'altitudeM' ? [] : needed}>
              <InputNumber controls={false} style={{ width: '100%' }} />
            </Form.Item>
          </Col>
        ))}
      </Row>
      <Form.Item name="calibrated" label={t('stations.calibrated')} extra={t('station.calibratedHint')}>
        <Select
          options={calibration.map((word) => ({ value: word, label: t(word === 'auto' ? 'station.calibratedAuto' : `common.${word}`) }))}
        />
      </Form.Item>
      <BandFields />
      <AntennaFields />
      <MaintenanceFields />
      <Space className="form-acts">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submitText}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </Space>
    </Form>
  );
}
