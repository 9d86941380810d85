import { Result, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { getStation, type MonitoringStation } from '../../api/stations';
import { useLoad, type Loaded } from '../../api/use-load';
import { useReloadEvery } from '../../api/use-reload-every';
import { Fictitious } from '../../components/fictitious';
import { BackIcon } from '../../components/icons';
import { PageHead } from '../../components/page-head';
import { ProblemNotice } from '../../components/problem-notice';
import { StationState } from '../../components/station-state';
import { useLiveFrames } from '../../live/live-context';
import { Link } from '../../routing/link';
import { useMayAdminister } from '../../session/session-context';
import { RejectedPanel } from './rejected-panel';
import { StationActions } from './station-actions';
import { StationDetails } from './station-details';
import './stations.css';
import { READ_EVERY_MS } from './use-stations';

/** One monitoring station: what it is, how it is, and for administrators what it sent in vain. */
export function StationPage({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const { data: station, problem, reload, replace } = useStation(code);
  const mayWrite = useMayAdminister(station?.prefecture);
  if (problem?.status === 404) {
    return <Result status="404" title={t('stations.notFound')} extra={<Link to="/stations">{t('stations.title')}</Link>} />;
  }
  return (
    <>
      <Link to="/stations" className="station-back">
        <BackIcon /> {t('stations.title')}
      </Link>
      {problem && <ProblemNotice problem={problem} onRetry={reload} />}
      {!station && !problem && <Skeleton active />}
      {station && (
        <>
          <PageHead title={<Heading station={station} />} lead={<StationState status={station.status} />}>
            {mayWrite && <StationActions station={station} onChanged={(changed) => replace(() => changed)} onStale={reload} />}
          </PageHead>
          <StationDetails station={station} />
          {mayWrite && <RejectedPanel code={code} />}
        </>
      )}
    </>
  );
}

function Heading({ station: { code, name, fictitious } }: { readonly station: MonitoringStation }) {
  return (
    <>
      {code} <span className="muted">{name}</span>
      {fictitious && <Fictitious />}
    </>
  );
}

function useStation(code: string): Loaded<MonitoringStation> {
  const loaded = useLoad(code, (signal) => getStation(code, signal));
  const { reload, replace } = loaded;
  useReloadEvery(READ_EVERY_MS, reload);
  useLiveFrames((frame) => {
    if (frame.topic === 'reset') reload();
    if (frame.topic === 'station' && frame.body.code === code) replace((known) => ({ ...known, ...frame.body }));
  });
  return loaded;
}
