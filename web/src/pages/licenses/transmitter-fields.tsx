import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { OneTransmitter } from './one-transmitter';

/** The radio stations of a license, at least one. */
export function TransmitterFields({ closed }: { readonly closed: boolean }) {
  const { t } = useTranslation();
  return (
    <Form.List name="transmitters">
      {(transmitters, { add, remove }) => (
        <>
          {transmitters.map(({ key, name }, index) => (
            <fieldset key={key} className="form-group" aria-label={t('license.transmitter', { index: index + 1 })}>
              <legend>
                {t('license.transmitter', { index: index + 1 })}
                {!closed && transmitters.length > 1 && (
                  <Button type="link" size="small" danger onClick={() => remove(name)}>
                    {t('license.removeTransmitter')}
                  </Button>
                )}
              </legend>
              <OneTransmitter name={name} isOpen={closed} />
            </fieldset>
          ))}
          {!closed && <Button onClick={() => add({})}>{t('license.addTransmitter')}</Button>}
        </>
      )}
    </Form.List>
  );
}
