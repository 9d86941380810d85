import { useTranslation } from 'react-i18next';
import type { HearingStation } from '../../api/events';
import { Panel } from '../../components/panel';
import { figure } from '../../i18n/format';
import { useLanguage } from '../../i18n/use-language';
import { Link } from '../../routing/link';
import { byStrength } from './strongest-station';

/** The monitoring stations that hear it, the strongest first. */
export function HearingPanel({ stations }: { readonly stations: readonly HearingStation[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const decibels = (value: number | null): string => (value === null ? '—' : figure(value, language, 1));
  return (
    <Panel title={t('event.stations')}>
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">{t('stations.code')}</th>
            <th scope="col" className="sheet-figure">
              {t('event.peakField')}
            </th>
            <th scope="col" className="sheet-figure">
              {t('event.snr')}
            </th>
            <th scope="col" className="sheet-figure">
              {t('event.sightings')}
            </th>
          </tr>
        </thead>
        <tbody>
          {byStrength(stations).map(({ code, peakFieldDbuvM, snrDb, sightings }) => (
            <tr key={code}>
              <td className="sheet-name">
                <Link to={`/stations/${encodeURIComponent(code)}`}>{code}</Link>
              </td>
              <td className="sheet-figure">{decibels(peakFieldDbuvM)}</td>
              <td className="sheet-figure">{decibels(snrDb)}</td>
              <td className="sheet-figure">{figure(sightings, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
