import { Alert, App, Button, Result, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { changeLicense, createLicense, endLicense, getLicense, type License } from '../../api/licenses';
import { useLoad } from '../../api/use-load';
import { Fictitious } from '../../components/fictitious';
import { BackIcon } from '../../components/icons';
import { PageHead } from '../../components/page-head';
import { ProblemNotice } from '../../components/problem-notice';
import { useProblemText } from '../../components/use-problem-text';
import { changedFields } from '../../forms/changed-fields';
import { Link } from '../../routing/link';
import { navigate } from '../../routing/router';
import { useMay, useMayAdminister } from '../../session/session-context';
import { LicenseForm } from './license-form';
import { LicenseStatusMark } from './license-status';
import { toContent, toValues, type LicenseValues } from './license-values';
import './licenses.css';

/** One license, or a new one (`id: null`): whoever may not change it sees the same form, closed. */
export function LicensePage({ id }: { readonly id: string | null }) {
  const { t } = useTranslation();
  const {
    data: license,
    problem,
    reload,
    replace,
  } = useLoad(id ?? 'new', (signal) => (id ? getLicense(id, signal) : Promise.resolve(null)));
  if (problem?.status === 404) {
    return <Result status="404" title={t('licenses.notFound')} extra={<Link to="/licenses">{t('licenses.title')}</Link>} />;
  }
  return (
    <>
      <Link to="/licenses" className="license-back">
        <BackIcon /> {t('licenses.title')}
      </Link>
      {problem && <ProblemNotice problem={problem} onRetry={reload} />}
      {id !== null && !license && !problem && <Skeleton active />}
      {id === null && <NewLicense />}
      {license && <KnownLicense key={license.version} license={license} onChanged={(changed) => replace(() => changed)} onStale={reload} />}
    </>
  );
}

function NewLicense() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const mayCreate = useMay('admin');
  const create = async (values: LicenseValues): Promise<void> => {
    const license = await createLicense(toContent(values));
    message.success(t('license.created', { number: license.number }));
    navigate(`/licenses/${license.id}`, { replace: true });
  };
  return (
    <>
      <PageHead title={t('license.createTitle')} />
      <LicenseForm submitText={t('common.create')} onSubmit={create} closed={!mayCreate} />
    </>
  );
}

interface KnownLicenseProps {
  readonly license: License;
  readonly onChanged: (license: License) => void;
  readonly onStale: () => void;
}

function KnownLicense({ license, onChanged, onStale }: KnownLicenseProps) {
  const { t } = useTranslation();
  const { message, modal, notification } = App.useApp();
  const problemText = useProblemText();
  const mayWrite = useMayAdminister(license.prefecture);
  const { id, number, version, status, fictitious } = license;
  const values = toValues(license);

  /** A license that somebody else has changed is shown as it is now; what was typed on the old one would undo his work. */
  const stale = (error: unknown): void => {
    const problem = asProblem(error);
    if (problem.status !== 409) throw problem;
    notification.warning({ title: t('problem.stale'), duration: 0 });
    onStale();
  };
  const change = async (given: LicenseValues): Promise<void> => {
    try {
      onChanged(await changeLicense(id, version, changedFields(toContent(values), toContent(given))));
      message.success(t('common.saved'));
    } catch (error) {
      stale(error);
    }
  };
  const end = (): void => {
    void modal.confirm({
      title: t('license.endTitle', { number }),
      content: t('license.endText'),
      okText: t('license.end'),
      okButtonProps: { danger: true },
      onOk: () =>
        endLicense(id, version)
          .then(() => {
            message.success(t('license.ended', { number }));
            navigate('/licenses');
          })
          .catch(stale)
          .catch((error: unknown) => notification.error({ title: problemText(asProblem(error)) })),
    });
  };

  return (
    <>
      <PageHead
        title={
          <>
            {t('license.changeTitle', { number })}
            {fictitious && <Fictitious />}
          </>
        }
        lead={<LicenseStatusMark status={status} />}
      >
        {mayWrite && (
          <Button danger onClick={end}>
            {t('license.end')}
          </Button>
        )}
      </PageHead>
      {!mayWrite && <Alert type="info" title={t('license.readOnly')} style={{ marginBottom: 16 }} />}
      <LicenseForm values={values} submitText={t('common.save')} onSubmit={change} closed={!mayWrite} />
    </>
  );
}
