import { Button, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { ScaledInput } from '../../forms/scaled-input';
import { NEW_BAND } from './station-values';

/** What the station watches: bands with step and interval. */
export function BandFields() {
  const { t } = useTranslation();
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <fieldset className="form-group">
      <legend>{t('station.bands')}</legend>
      <Form.List name="bands">
        {(bands, { add, remove }) => (
          <>
            {bands.map(({ key, name }) => (
              <div key={key} className="form-line">
                <Form.Item name={[name, 'startHz']} label={t('station.startHz')} rules={needed}>
                  <ScaledInput scale={1e6} />
                </Form.Item>
                <Form.Item name={[name, 'stopHz']} label={t('station.stopHz')} rules={needed}>
                  <ScaledInput scale={1e6} />
                </Form.Item>
                <Form.Item name={[name, 'stepHz']} label={t('station.stepHz')} rules={needed}>
                  <ScaledInput scale={1e3} />
                </Form.Item>
                <Form.Item name={[name, 'everyMs']} label={t('station.everyMs')} rules={needed}>
                  <InputNumber controls={false} style={{ width: '100%' }} />
                </Form.Item>
                <Button type="text" onClick={() => remove(name)}>
                  {t('station.remove')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add(NEW_BAND)}>{t('station.addBand')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
