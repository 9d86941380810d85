import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { LanguageIcon, MoonIcon, SunIcon, UserIcon } from '../components/icons';
import { chinaTime } from '../i18n/format';
import { switchLanguage } from '../i18n/i18n';
import { useNow } from '../i18n/use-now';
import { usePrefectures } from '../prefectures/prefectures-context';
import { navigate } from '../routing/router';
import { useSession } from '../session/session-context';
import { useTheme } from '../theme/use-theme';
import { LineState } from './line-state';

/** For whom the officer watches, whether the line is alive, and what he sets for himself. */
export function TopBar() {
  const { t } = useTranslation();
  const { name, toggle } = useTheme();
  return (
    <header className="top">
      <Scope />
      <LineState />
      <span className="top-space" />
      <Clock />
      <Button type="text" icon={<LanguageIcon />} onClick={() => void switchLanguage()}>
        {t('top.language')}
      </Button>
      <Button
        type="text"
        icon={name === 'dark' ? <SunIcon /> : <MoonIcon />}
        aria-label={t(name === 'dark' ? 'top.toLight' : 'top.toDark')}
        title={t(name === 'dark' ? 'top.toLight' : 'top.toDark')}
        onClick={toggle}
      />
      <Account />
    </header>
  );
}

function Scope() {
  const { t } = useTranslation();
  const { user } = useSession();
  const { name } = usePrefectures();
  const names = user.prefectures.includes('*') ? t('top.wholeProvince') : user.prefectures.map(name).join(' · ');
  return (
    <span className="top-scope" title={names}>
      <span>{t('top.scope')}</span> <strong>{names}</strong>
    </span>
  );
}

function Clock() {
  const { t } = useTranslation();
  const now = useNow(1_000);
  return (
    <time className="top-clock" title={t('app.chinaTime')}>
      {chinaTime(now)}
    </time>
  );
}

function Account() {
  const { t } = useTranslation();
  const { user, signOut } = useSession();
  const items = [
    { key: 'role', label: t(`role.${user.role}`), disabled: true },
    { type: 'divider' as const },
    { key: 'password', label: t('top.changePassword'), onClick: () => navigate('/password') },
    { key: 'out', label: t('top.signOut'), onClick: signOut },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" icon={<UserIcon />} aria-label={`${t('top.account')}: ${user.username}`}>
        {user.username}
      </Button>
    </Dropdown>
  );
}
