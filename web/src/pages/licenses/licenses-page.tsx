import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../components/page-head';
import { ProblemNotice } from '../../components/problem-notice';
import { navigate, usePlace } from '../../routing/router';
import { useMay } from '../../session/session-context';
import { addressOf, searchOf } from './license-filter';
import { LicenseSearchBar } from './license-search-bar';
import { LicenseTable } from './license-table';
import './licenses.css';
import { useLicenses } from './use-licenses';

/** The register of frequency licenses. */
export function LicensesPage() {
  const { t } = useTranslation();
  const { searchParams } = usePlace();
  const search = searchOf(searchParams);
  const { page, problem, loading, reload, loadMore } = useLicenses(search);
  const mayCreate = useMay('admin');
  return (
    <>
      <PageHead title={t('licenses.title')} lead={t('licenses.lead')}>
        {mayCreate && (
          <Button type="primary" onClick={() => navigate('/licenses/new')}>
            {t('licenses.create')}
          </Button>
        )}
      </PageHead>
      <LicenseSearchBar key={searchParams.toString()} search={search} onSearch={(next) => navigate(addressOf(next), { replace: true })} />
      {problem && <ProblemNotice problem={problem} onRetry={reload} />}
      <LicenseTable licenses={page?.items ?? []} loading={loading} />
      {page?.nextCursor && (
        <p className="licenses-more">
          <Button onClick={loadMore}>{t('common.loadMore')}</Button>
        </p>
      )}
    </>
  );
}
