import { Result } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Splash } from '../components/splash';
import { matchPath } from '../routing/match-path';
import { usePlace } from '../routing/router';
import { PageGuard } from './page-guard';

const AlertsPage = lazy(async () => ({ default: (await import('../pages/alerts/alerts-page')).AlertsPage }));
const EventPage = lazy(async () => ({ default: (await import('../pages/event/event-page')).EventPage }));
const StationsPage = lazy(async () => ({ default: (await import('../pages/stations/stations-page')).StationsPage }));
const StationPage = lazy(async () => ({ default: (await import('../pages/stations/station-page')).StationPage }));
const LicensesPage = lazy(async () => ({ default: (await import('../pages/licenses/licenses-page')).LicensesPage }));
const LicensePage = lazy(async () => ({ default: (await import('../pages/licenses/license-page')).LicensePage }));
const UsersPage = lazy(async () => ({ default: (await import('../pages/users/users-page')).UsersPage }));
const OwnPasswordPage = lazy(async () => ({ default: (await import('../pages/account/own-password-page')).OwnPasswordPage }));

type Parameters = Readonly<Record<string, string>>;

/** The first pattern that fits the address shows its page; `key` makes another thing a new page. */
const ROUTES: readonly (readonly [pattern: string, page: (found: Parameters) => ReactNode])[] = [
  ['/', () => <AlertsPage />],
  ['/events/:id', ({ id = '' }) => <EventPage key={id} id={id} />],
  ['/stations', () => <StationsPage />],
  ['/stations/:code', ({ code = '' }) => <StationPage key={code} code={code} />],
  ['/licenses', () => <LicensesPage />],
  ['/licenses/new', () => <LicensePage key="new" id={null} />],
  ['/licenses/:id', ({ id = '' }) => <LicensePage key={id} id={id} />],
  ['/users', () => <UsersPage />],
  ['/password', () => <OwnPasswordPage />],
];

/** The page that the address names. */
export function Pages() {
  const { pathname } = usePlace();
  return (
    <PageGuard key={pathname}>
      <Suspense fallback={<Splash />}>{pageAt(pathname)}</Suspense>
    </PageGuard>
  );
}

function pageAt(path: string): ReactNode {
  for (const [pattern, page] of ROUTES) {
    const found = matchPath(pattern, path);
    if (found) return page(found);
  }
  return <NoSuchPage />;
}

function NoSuchPage() {
  const { t } = useTranslation();
  return <Result status="404" title={t('app.notFound')} />;
}
