import { useEffect, useRef, useState } from 'react';
import { DECLINE_REASONS, type DeclineReason } from '../../../shared/requests/contract.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/choice.js';
import { notify, notifyError } from '../../ui/toast.js';
import { useDecline, useUndoDecline } from './mutations.js';

interface DeclineProps {
  request: { id: string; version: number };
  /** It was declined before, and that can still be taken back. */
  declined?: boolean;
}

/** *Können wir nicht beantworten*: one press; then the reason can be named, or all be taken back. */
export function Decline({ request, declined = false }: DeclineProps) {
  const [own, setOwn] = useState<{ version: number; declined: boolean; reason: DeclineReason | null } | null>(null);
  // What was read later than our own act holds.
  const now = own && own.version >= request.version ? own : { version: request.version, declined, reason: null };
  const decline = useDecline();
  const undo = useUndoDecline();
  const box = useRef<HTMLDivElement>(null);
  const turned = own?.declined;
  // The button that was pressed is gone: go on where it was.
  useEffect(() => {
    if (turned !== undefined) box.current?.focus();
  }, [turned]);
  const failed = (error: unknown): void => {
    if (isCode(error, 'conflict') || isCode(error, 'not_open')) notify({ text: t('requests.decline.changed'), tone: 'warning' });
    else notifyError(error);
  };
  const send = (reason: DeclineReason | null): void => {
    if (decline.isPending) return;
    decline.mutate({ id: request.id, version: now.version, reason }, { onSuccess: ({ version }) => setOwn({ version, declined: true, reason }), onError: failed });
  };
  if (!now.declined) {
    return (
      <div ref={box} tabIndex={-1}>
        <Button size="small" icon="skip" busy={decline.isPending} onClick={() => send(null)}>
          {t('requests.decline.button')}
        </Button>
      </div>
    );
  }
  return (
    <div className="request-declined" ref={box} tabIndex={-1}>
      <p>{t('requests.decline.done')}</p>
      <SelectField<DeclineReason | ''>
        label={t('requests.decline.reason')}
        optional
        value={now.reason ?? ''}
        options={[{ value: '', label: t('requests.decline.noReason') }, ...DECLINE_REASONS.map((reason) => ({ value: reason, label: t(`requests.decline.reasons.${reason}`) }))]}
        onChange={(reason) => send(reason === '' ? null : reason)}
      />
      <Button
        size="small"
        icon="undo"
        busy={undo.isPending}
        onClick={() =>
          undo.mutate(request.id, {
            onSuccess: ({ version }) => {
              setOwn({ version, declined: false, reason: null });
              notify({ text: t('requests.decline.undone') });
            },
            onError: failed,
          })
        }
      >
        {t('requests.decline.undo')}
      </Button>
    </div>
  );
}
