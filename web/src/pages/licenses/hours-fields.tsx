import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** When the license may be used, in China time. */
export function HoursFields({ closed }: { readonly closed: boolean }) {
  const { t } = useTranslation();
  const needed = [{ required: true, message: t('common.required') }];
  return (
    <fieldset className="form-group">
      <legend>{t('license.hours')}</legend>
      <Form.List name="hours">
        {(hours, { add, remove }) => (
          <>
            {hours.map(({ key, name }) => (
              <div key={key} className="form-line">
                <Form.Item name={[name, 'days']} label={t('license.hoursDays')} rules={needed}>
                  <Input placeholder={t('license.hoursDaysPlaceholder')} />
                </Form.Item>
                <Form.Item name={[name, 'from']} label={t('license.hoursFrom')} rules={needed}>
                  <Input placeholder="08:00" />
                </Form.Item>
                <Form.Item name={[name, 'to']} label={t('license.hoursTo')} rules={needed}>
                  <Input placeholder="18:00" />
                </Form.Item>
                {!closed && (
                  <Button type="text" onClick={() => remove(name)}>
                    {t('station.remove')}
                  </Button>
                )}
              </div>
            ))}
            {!closed && <Button onClick={() => add({ days: 'Mo-Fr', from: '08:00', to: '18:00' })}>{t('license.addHours')}</Button>}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
