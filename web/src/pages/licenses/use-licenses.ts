import { useState } from 'react';
import { listLicenses, type License } from '../../api/licenses';
import type { Page } from '../../api/page';
import { asProblem, type ApiProblem } from '../../api/problem';
import { useLoad } from '../../api/use-load';
import { toQuery, type LicenseSearch } from './license-filter';

const PAGE = 50;

export interface LicensesState {
  readonly page: Page<License> | null;
  readonly problem: ApiProblem | null;
  readonly loading: boolean;
  readonly reload: () => void;
  readonly loadMore: () => void;
}

/** The licenses that a search finds, as far as they have been read. */
export function useLicenses(search: LicenseSearch): LicensesState {
  const { data, problem, loading, reload, replace } = useLoad(JSON.stringify(search), (signal) =>
    listLicenses(toQuery(search), { limit: PAGE }, signal),
  );
  const [moreProblem, setMoreProblem] = useState<ApiProblem | null>(null);
  const loadMore = (): void => {
    if (!data?.nextCursor) return;
    setMoreProblem(null);
    listLicenses(toQuery(search), { limit: PAGE, cursor: data.nextCursor })
      .then((next) => replace((page) => ({ items: [...page.items, ...next.items], nextCursor: next.nextCursor })))
      .catch((error: unknown) => setMoreProblem(asProblem(error)));
  };
  return { page: data, problem: problem ?? moreProblem, loading, reload, loadMore };
}
