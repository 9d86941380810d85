import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AlertIcon, LicenseIcon, StationIcon, UserIcon } from '../components/icons';
import { Logo } from '../components/logo';
import { Link } from '../routing/link';
import { usePlace } from '../routing/router';
import { useMay } from '../session/session-context';
import { useWatch } from '../watch/watch-context';

/** The way to each part of the console; the number says how many alerts nobody has acknowledged. */
export function Rail() {
  const { t } = useTranslation();
  const { book } = useWatch();
  const mayKeepUsers = useMay('admin');
  const open = [...(book.unfinished?.values() ?? [])].filter(({ state }) => state === 'open').length;
  return (
    <nav className="rail" aria-label={t('nav.main')}>
      <Link to="/" className="rail-head">
        <Logo size={30} />
        <strong>{t('app.name')}</strong>
      </Link>
      <RailLink to="/" also="/events" icon={<AlertIcon />} label={t('nav.alerts')}>
        {open > 0 && (
          <span className={book.fresh.size > 0 ? 'rail-count fresh' : 'rail-count'} title={t('alerts.unacknowledged')}>
            {open}
          </span>
        )}
      </RailLink>
      <RailLink to="/stations" icon={<StationIcon />} label={t('nav.stations')} />
      <RailLink to="/licenses" icon={<LicenseIcon />} label={t('nav.licenses')} />
      {mayKeepUsers && <RailLink to="/users" icon={<UserIcon />} label={t('nav.users')} />}
    </nav>
  );
}

interface RailLinkProps {
  readonly to: string;
  /** Pages that belong to it without standing under its path. */
  readonly also?: string;
  readonly icon: ReactNode;
  readonly label: string;
  readonly children?: ReactNode;
}

function RailLink({ to, also, icon, label, children }: RailLinkProps) {
  const { pathname } = usePlace();
  const isHere = pathname === to || [to === '/' ? null : to, also].some((path) => path && pathname.startsWith(`${path}/`));
  return (
    <Link to={to} className="rail-link" aria-current={isHere ? 'page' : undefined} title={label}>
      {icon}
      <span className="rail-label">{label}</span>
      {children}
    </Link>
  );
}
