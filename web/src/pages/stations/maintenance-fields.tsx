import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { MinuteInput } from '../../forms/minute-input';

/** A window in which the station may be silent. */
export function MaintenanceFields() {
  const { t } = useTranslation();
  return (
    <fieldset className="form-group">
      <legend>{t('station.maintenance')}</legend>
      <div className="form-line">
        <Form.Item name={['maintenance', 'from']} label={t('station.maintenanceFrom')}>
          <MinuteInput />
        </Form.Item>
        <Form.Item name={['maintenance', 'to']} label={t('station.maintenanceTo')}>
          <MinuteInput />
        </Form.Item>
      </div>
    </fieldset>
  );
}
