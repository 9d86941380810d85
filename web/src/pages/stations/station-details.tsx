import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonitoringStation } from '../../api/stations';
import { Moment } from '../../components/moment';
import { Panel } from '../../components/panel';
import { chinaTime, figure, widthText } from '../../i18n/format';
import { useLanguage } from '../../i18n/use-language';
import { usePrefectures } from '../../prefectures/prefectures-context';

/** What the register says of a station, and when it was last heard. */
export function StationDetails({ station }: { readonly station: MonitoringStation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name } = usePrefectures();
  const { prefecture, kind, lat, lon, antennaHeightM, altitudeM, calibrated, lastSeenAt, maintenance, bands = [], antennas = [] } = station;
  const facts: (readonly [label: string, value: ReactNode])[] = [
    [t('stations.prefecture'), name(prefecture)],
    [t('stations.kind'), t(`stationKind.${kind}`)],
    [t('stations.lastSeen'), lastSeenAt ? <Moment at={lastSeenAt} /> : t('stations.never')],
    [t('station.position'), `${lat.toFixed(4)}, ${lon.toFixed(4)}`],
    [t('station.antennaHeightM'), figure(antennaHeightM, language, 1)],
    [t('station.altitudeM'), altitudeM === undefined || altitudeM === null ? null : figure(altitudeM, language, 1)],
    [t('stations.calibrated'), t(calibrated ? 'common.yes' : 'common.no')],
    [t('station.maintenance'), maintenance && `${chinaTime(maintenance.from)} – ${chinaTime(maintenance.to)}`],
    [t('station.bands'), bands.length > 0 && bands.map((band) => <span key={band.startHz}>{bandText(band)}</span>)],
    [t('station.antennas'), antennas.length > 0 && antennas.map((antenna) => <span key={antenna.name}>{antenna.name}</span>)],
  ];
  return (
    <Panel title={t('station.details')}>
      <dl className="facts station-facts">
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}

function bandText({ startHz, stopHz, stepHz, everyMs }: NonNullable<MonitoringStation['bands']>[number]): string {
  return `${startHz / 1e6}–${stopHz / 1e6} MHz · ${widthText(stepHz)} · ${everyMs} ms`;
}
