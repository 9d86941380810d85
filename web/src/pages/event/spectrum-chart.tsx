import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { figure } from '../../i18n/format';
import { useLanguage } from '../../i18n/use-language';
import { useTheme } from '../../theme/use-theme';
import type { EventSpectrum } from './load-spectrum';
import { plotData, plotOptions } from './spectrum-plot';

interface SpectrumChartProps {
  readonly data: EventSpectrum;
  /** What the chart shows, for who cannot see it. */
  readonly label: string;
}

/** Draws a spectrum as wide as there is room. */
export function SpectrumChart({ data, label }: SpectrumChartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name: theme } = useTheme();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = place.current as HTMLDivElement;
    const words = {
      frequency: t('event.frequencyAxis'),
      levels: t('event.levels'),
      floor: t('event.floor'),
      threshold: t('event.threshold', { db: figure(data.spectrum.thresholdDb, language, 1) }),
      span: t('event.span'),
    };
    const plot = new UPlot(plotOptions(data, words, getComputedStyle(element), element.clientWidth), plotData(data), element);
    const room = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: plot.height }));
    room.observe(element);
    return () => {
      room.disconnect();
      plot.destroy();
    };
  }, [data, language, theme, t]);

  return <div ref={place} className="spectrum" role="img" aria-label={label} data-testid="spectrum" />;
}
