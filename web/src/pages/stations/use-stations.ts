import { listStations, type MonitoringStation } from '../../api/stations';
import { useLoad, type Loaded } from '../../api/use-load';
import { useReloadEvery } from '../../api/use-reload-every';
import { useLiveFrames } from '../../live/live-context';

/** The times at which stations were heard are read so often. */
export const READ_EVERY_MS = 20_000;

/** The stations of the user's prefectures, as they are now. */
export function useStations(): Loaded<readonly MonitoringStation[]> {
  const loaded = useLoad('stations', listStations);
  const { reload, replace } = loaded;
  useReloadEvery(READ_EVERY_MS, reload);
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
