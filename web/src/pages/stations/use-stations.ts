import { listStations, type MonitoringStation } from '../../api/stations';
import { useLoad, type Loaded } from '../../api/use-load';
import { useLiveFrames } from '../../live/live-context';

/** The stations of the user's prefectures, as they are now. */
export function useStations(): Loaded<readonly MonitoringStation[]> {
  const loaded = useLoad('stations', listStations);
  const { reload, replace } = loaded;
  useLiveFrames((frame) => {
    if (frame.topic === 'reset') reload();
    if (frame.topic === 'station') replace((stations) => withStation(stations, frame.body));
  });
  return loaded;
}

function withStation(stations: readonly MonitoringStation[], station: MonitoringStation): readonly MonitoringStation[] {
  const others = stations.filter(({ code }) => code !== station.code);
  return [...others, station].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
