import { useTranslation } from 'react-i18next';
import type { LicenseConsidered } from '../../api/events';
import { Panel } from '../../components/panel';
import { useLanguage } from '../../i18n/use-language';
import { Link } from '../../routing/link';

/** Every license that could have explained the emission, and why it does or does not. */
export function LicensesPanel({ considered }: { readonly considered: readonly LicenseConsidered[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Panel title={t('event.licenses')}>
      {considered.length === 0 && <p className="muted event-none">{t('event.licensesNone')}</p>}
      {considered.length > 0 && (
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{t('event.licenseNumber')}</th>
              <th scope="col">{t('event.licenseWhy')}</th>
            </tr>
          </thead>
          <tbody>
            {considered.map(({ number, why, whyZh, whyEn }, i) => (
              <tr key={`${number} ${i}`}>
                <td className="sheet-name">
                  <Link to={`/licenses?number=${encodeURIComponent(number)}`}>{number}</Link>
                </td>
                <td>{(language === 'zh' ? whyZh : whyEn) ?? why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
