import { useTranslation } from 'react-i18next';
import type { ShownStatus } from '../../api/licenses';

export function LicenseStatusMark({ status }: { readonly status: ShownStatus }) {
  const { t } = useTranslation();
  return <span className={`license-status license-${status}`}>{t(`licenseStatus.${status}`)}</span>;
}
