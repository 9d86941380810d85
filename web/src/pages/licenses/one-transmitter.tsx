import { Collapse, Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transmitter } from '../../api/licenses';
import { ScaledInput } from '../../forms/scaled-input';

interface OneTransmitterProps {
  readonly name: number;
  /** Nothing is folded away from who only reads. */
  readonly isOpen: boolean;
}

/** One radio station: site, power and frequency; what is rarely needed is folded away. */
export function OneTransmitter({ name, isOpen }: OneTransmitterProps) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const needed = [{ required: true, message: t('common.required') }];
  const field = (field: keyof Transmitter, input: ReactNode, isNeeded = false): ReactNode => (
    <Form.Item name={[name, field]} label={t(`license.${field}`)} rules={isNeeded ? needed : []}>
      {input}
    </Form.Item>
  );
  const number = <InputNumber controls={false} style={{ width: '100%' }} />;
  /** The bandwidth that followed from another designation must not stay. */
  const forgetBandwidth = (): void => form.setFieldValue(['transmitters', name, 'bandwidthHz'], null);
  return (
    <>
      <div className="license-grid">
        {field('centerHz', <ScaledInput scale={1e6} />, true)}
        <Form.Item name={[name, 'designator']} label={t('license.designator')} rules={needed} tooltip={t('license.designatorHint')}>
          <Input placeholder="180KF3E" autoComplete="off" onChange={forgetBandwidth} />
        </Form.Item>
        {field('erpW', number, true)}
        {field('site', <Input maxLength={200} autoComplete="off" />, true)}
        {field('lat', number, true)}
        {field('lon', number, true)}
        {field('antennaHeightM', number, true)}
      </div>
      <Collapse
        ghost
        defaultActiveKey={isOpen ? ['more'] : []}
        size="small"
        items={[
          {
            key: 'more',
            label: t('license.more'),
            forceRender: true,
            children: (
              <div className="license-grid">
                {field('bandwidthHz', <ScaledInput scale={1e3} placeholder={t('license.fromDesignator')} />)}
                {field('toleranceHz', <ScaledInput scale={1} placeholder={t('license.fromTable')} />)}
                {field('polarization', <Input maxLength={20} placeholder="V" />)}
                {field('azimuthDeg', number)}
                {field('beamwidthDeg', number)}
                {field('receiveHz', <ScaledInput scale={1e6} />)}
                {field('radiusKm', number)}
              </div>
            ),
          },
        ]}
      />
    </>
  );
}
