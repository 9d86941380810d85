import { App, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveEvent, type InterferenceEvent } from '../../api/events';
import { MOVES, type EventState } from '../../api/event-words';
import { asProblem } from '../../api/problem';
import { Panel } from '../../components/panel';
import { useProblemText } from '../../components/use-problem-text';
import { useMay } from '../../session/session-context';
import { MergeDialog } from './merge-dialog';

interface DecisionPanelProps {
  readonly event: InterferenceEvent;
  readonly onMoved: (event: InterferenceEvent) => void;
  /** Somebody else, or the service, was faster. */
  readonly onStale: () => void;
}

/** Where the officer may move the event, with a note; what is nearest is the large button. */
export function DecisionPanel({ event, onMoved, onStale }: DecisionPanelProps) {
  const { t } = useTranslation();
  const { message, notification } = App.useApp();
  const problemText = useProblemText();
  const mayWork = useMay('monitor');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState<EventState | null>(null);
  const [merging, setMerging] = useState(false);
  const [first, ...others] = MOVES[event.state];

  const move = (to: EventState, mergeInto?: string): void => {
    setBusy(to);
    moveEvent(event.id, { to, version: event.version, note: note.trim() || undefined, mergeInto })
      .then((moved) => {
        onMoved(moved);
        setNote('');
        message.success(t('event.moved', { state: t(`state.${moved.state}`) }));
      })
      .catch((error: unknown) => {
        const problem = asProblem(error);
        if (problem.status === 409) {
          notification.warning({ title: t('event.changedMeanwhile'), duration: 0 });
          onStale();
        } else notification.error({ title: problemText(problem) });
      })
      .finally(() => setBusy(null));
  };
  const decide = (to: EventState): void => (to === 'merged' ? setMerging(true) : move(to));

  return (
    <Panel title={t('event.decide')} className="decision">
      {!first && <p className="muted event-none">{t('event.noMoves')}</p>}
      {first && !mayWork && <p className="muted event-none">{t('event.readOnly')}</p>}
      {first && mayWork && (
        <>
          <Input.TextArea
            aria-label={t('event.noteLabel')}
            placeholder={t('event.notePlaceholder')}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={2_000}
            value={note}
            onChange={(change) => setNote(change.target.value)}
          />
          <Button type="primary" size="large" block loading={busy === first} disabled={busy !== null} onClick={() => decide(first)}>
            {t(`move.${first}`)}
          </Button>
          <Space wrap size={8} role="group" aria-label={t('event.otherMoves')}>
            {others.map((to) => (
              <Button key={to} loading={busy === to} disabled={busy !== null} onClick={() => decide(to)}>
                {t(`move.${to}`)}
              </Button>
            ))}
          </Space>
        </>
      )}
      {merging && (
        <MergeDialog
          event={event}
          onCancel={() => setMerging(false)}
          onChosen={(id) => {
            setMerging(false);
            move('merged', id);
          }}
        />
      )}
    </Panel>
  );
}
