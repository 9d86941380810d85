import { AutoComplete, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { LICENSE_STATUSES } from '../../api/licenses';
import { DayInput } from '../../forms/day-input';
import { PrefectureSelect } from '../../forms/prefecture-select';
import { KNOWN_SERVICES } from './license-values';

/** Who may use which service, where and until when. */
export function HolderFields() {
  const { t } = useTranslation();
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <div className="license-grid">
      <Form.Item name="number" label={t('licenses.number')} rules={needed}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item name="holder" label={t('licenses.holder')} rules={needed} className="license-wide">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="holderCode" label={t('license.holderCode')}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="prefecture" label={t('licenses.prefecture')} rules={needed}>
        <PrefectureSelect />
      </Form.Item>
      <Form.Item name="service" label={t('licenses.service')} rules={needed}>
        <AutoComplete options={KNOWN_SERVICES.map((value) => ({ value }))} placeholder={t('license.servicePlaceholder')} />
      </Form.Item>
      <Form.Item name="callSign" label={t('license.callSign')}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="status" label={t('licenses.status')} rules={needed}>
        <Select options={LICENSE_STATUSES.map((status) => ({ value: status, label: t(`licenseStatus.${status}`) }))} />
      </Form.Item>
      <Form.Item name="validFrom" label={t('license.validFrom')} rules={needed}>
        <DayInput />
      </Form.Item>
      <Form.Item name="validUntil" label={t('license.validUntil')} rules={needed}>
        <DayInput />
      </Form.Item>
    </div>
  );
}
