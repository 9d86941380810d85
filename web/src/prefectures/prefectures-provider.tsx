import type { ReactNode } from 'react';
import { listPrefectures } from '../api/prefectures';
import { useLoad } from '../api/use-load';
import { Splash } from '../components/splash';
import { PrefecturesContext } from './prefectures-context';

/** Names of the prefectures, read once; without them the console shows codes. */
export function PrefecturesProvider({ children }: { readonly children: ReactNode }) {
  const { data, problem } = useLoad('prefectures', listPrefectures);
  if (!data && !problem) return <Splash />;
  return <PrefecturesContext value={data ?? []}>{children}</PrefecturesContext>;
}
