import { Button, Empty, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterferenceEvent } from '../../api/events';
import { useLoad } from '../../api/use-load';
import { eventFrequency, hasFrequency } from '../../components/event-frequency';
import { Panel } from '../../components/panel';
import { ProblemNotice } from '../../components/problem-notice';
import { chinaTime, figure, unitText } from '../../i18n/format';
import { useLanguage } from '../../i18n/use-language';
import { loadSpectrum, type EventSpectrum } from './load-spectrum';
import { SpectrumChart } from './spectrum-chart';

const ZOOM = 3;
const WIDEST_HZ = 30e6;

/** The strongest station's spectrum, with the line above which it hears a signal and who is licensed there. */
export function SpectrumPanel({ event }: { readonly event: InterferenceEvent }) {
  const { t } = useTranslation();
  const [spanHz, setSpan] = useState<number | undefined>();
  const strongest = event.stations.map(({ code }) => code).join();
  const key = hasFrequency(event) ? `${event.id} ${strongest} ${spanHz ?? ''}` : 'none';
  const { data, problem, loading, reload } = useLoad(key, (signal) =>
    hasFrequency(event) ? loadSpectrum(event, spanHz, signal) : Promise.resolve(null),
  );
  if (!hasFrequency(event)) return null;
  const shownHz = data ? data.spectrum.levels.length * data.spectrum.stepHz : null;
  return (
    <Panel title={t('event.spectrum')} note={data && <Source data={data} />}>
      {problem && <ProblemNotice problem={problem} onRetry={reload} />}
      {loading && !data && <Skeleton.Node active style={{ width: '100%', height: 330 }} />}
      {!loading && !problem && !data && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('event.spectrumNone')} />}
      {data && (
        <>
          <ChartOf event={event} data={data} />
          <Space className="spectrum-zoom">
            <Button size="small" disabled={loading || !shownHz || shownHz >= WIDEST_HZ} onClick={() => setSpan((shownHz ?? 0) * ZOOM)}>
              {t('event.wider')}
            </Button>
            <Button size="small" disabled={loading || spanHz === undefined} onClick={() => setSpan(undefined)}>
              {t('event.narrower')}
            </Button>
            {data.bands.length === 0 && <span className="muted">{t('event.bandsNone')}</span>}
          </Space>
        </>
      )}
    </Panel>
  );
}

function Source({ data: { spectrum } }: { readonly data: EventSpectrum }) {
  const { t } = useTranslation();
  const { station, minute, visits } = spectrum;
  return t('event.spectrumOf', { station, minute: chinaTime(minute).slice(0, 16), visits });
}

function ChartOf({ event, data }: { readonly event: InterferenceEvent; readonly data: EventSpectrum }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { spectrum } = data;
  const decibels = (value: number): string => `${figure(value, language, 1)} ${unitText(spectrum.unit)}`;
  const floor = spectrum.floor.toSorted((a, b) => a - b)[spectrum.floor.length >> 1] ?? 0;
  const label = t('event.chartLabel', {
    station: spectrum.station,
    frequency: eventFrequency(event),
    peak: decibels(Math.max(...spectrum.levels)),
    floor: decibels(floor),
  });
  return <SpectrumChart data={data} label={label} />;
}
