import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterferenceEvent } from '../../api/events';
import { eventFrequency, hasFrequency } from '../../components/event-frequency';
import { Moment } from '../../components/moment';
import { Panel } from '../../components/panel';
import { widthText } from '../../i18n/format';
import { Link } from '../../routing/link';

/** The figures of an event, and when it happened. */
export function FactsPanel({ event }: { readonly event: InterferenceEvent }) {
  const { t } = useTranslation();
  const { bandwidthHz, grade, assignee, resolution, signalGoneAt, mergedInto } = event;
  const facts: (readonly [label: string, value: ReactNode])[] = [
    [t('event.frequency'), hasFrequency(event) && eventFrequency(event)],
    [t('event.bandwidth'), bandwidthHz > 0 && widthText(bandwidthHz)],
    [t('event.grade'), t('event.gradeOf', { grade })],
    [t('event.firstSeen'), <Moment at={event.firstSeenAt} />],
    [t('event.lastSeen'), <Moment at={event.lastSeenAt} />],
    [t('event.opened'), <Moment at={event.openedAt} />],
    [t('event.detected'), <Moment at={event.detectedAt} />],
    [t('event.assignee'), assignee],
    [t('event.signalGone'), signalGoneAt && <Moment at={signalGoneAt} />],
    [t('event.resolution'), resolution && <Resolution resolution={resolution} />],
    [t('event.mergedInto'), mergedInto && <Link to={`/events/${mergedInto}`}>{t('alerts.open')}</Link>],
  ];
  return (
    <Panel title={t('event.facts')}>
      <dl className="facts">
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}

/** The service's own reasons have names; a person's is what he wrote. */
function Resolution({ resolution }: { readonly resolution: string }) {
  const { t } = useTranslation();
  switch (resolution) {
    case 'quiet':
    case 'license':
    case 'withdrawn':
    case 'by-person':
      return t(`event.resolutions.${resolution}`);
    default:
      return resolution;
  }
}
