import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { listDeadLetters } from '../../api/dead-letters';
import { useLoad } from '../../api/use-load';
import { Moment } from '../../components/moment';
import { Panel } from '../../components/panel';
import { ProblemNotice } from '../../components/problem-notice';
import { figure } from '../../i18n/format';
import { useLanguage } from '../../i18n/use-language';

/** The last messages of a station that the service could not take, with what is wrong with each. */
export function RejectedPanel({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, problem, loading, reload } = useLoad(code, (signal) => listDeadLetters(code, signal));
  const reasons: Readonly<Record<string, string>> = t('rejection', { returnObjects: true });
  return (
    <Panel
      title={t('station.rejected')}
      note={
        <Button size="small" loading={loading} onClick={reload}>
          {t('common.refresh')}
        </Button>
      }
    >
      {problem && <ProblemNotice problem={problem} onRetry={reload} />}
      {data?.length === 0 && <p className="muted">{t('station.rejectedNone')}</p>}
      {data && data.length > 0 && (
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{t('station.rejectedAt')}</th>
              <th scope="col">{t('station.rejectedCode')}</th>
              <th scope="col">{t('station.rejectedDetail')}</th>
              <th scope="col" className="sheet-figure">
                {t('station.rejectedTimes')}
              </th>
              <th scope="col" className="sheet-figure">
                {t('station.rejectedBytes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((letter) => (
              <tr key={letter.id}>
                <td>
                  <Moment at={letter.lastReceivedAt} />
                </td>
                <td>
                  {reasons[letter.code] ?? letter.code} <code className="muted">{letter.code}</code>
                </td>
                <td>
                  {letter.path && <code>{letter.path}</code>} {letter.detail}
                  <p>{letter.topic}</p>
                </td>
                <td className="sheet-figure">{figure(letter.times, language)}</td>
                <td className="sheet-figure">{figure(letter.bytes, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
