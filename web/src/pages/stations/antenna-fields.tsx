import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ScaledInput } from '../../forms/scaled-input';
import { factorsOf } from './station-values';

/** Antennas with the factors by which levels become field strength. */
export function AntennaFields() {
  const { t } = useTranslation();
  const needed = [{ required: true, message: t('common.required') }];
  const readable = {
    validator: (_: unknown, text?: string) =>
      factorsOf(text ?? '') ? Promise.resolve() : Promise.reject(new Error(t('station.factorsWrong'))),
  };
  return (
    <fieldset className="form-group">
      <legend>{t('station.antennas')}</legend>
      <Form.List name="antennas">
        {(antennas, { add, remove }) => (
          <>
            {antennas.map(({ key, name }) => (
              <div key={key}>
                <div className="form-line">
                  <Form.Item name={[name, 'name']} label={t('station.antennaName')} rules={needed}>
                    <Input maxLength={200} />
                  </Form.Item>
                  <Form.Item name={[name, 'minHz']} label={t('station.minHz')} rules={needed}>
                    <ScaledInput scale={1e6} />
                  </Form.Item>
                  <Form.Item name={[name, 'maxHz']} label={t('station.maxHz')} rules={needed}>
                    <ScaledInput scale={1e6} />
                  </Form.Item>
                  <Button type="text" onClick={() => remove(name)}>
                    {t('station.remove')}
                  </Button>
                </div>
                <Form.Item name={[name, 'factors']} label={t('station.factors')} rules={[readable]}>
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} placeholder={'88 9.1\n108 10.9'} />
                </Form.Item>
              </div>
            ))}
            <Button onClick={() => add({})}>{t('station.addAntenna')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
