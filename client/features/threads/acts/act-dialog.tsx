import { useState, type ReactNode } from 'react';
import { REASON_MAX } from '../../../../shared/audit/contract.js';
import type { Acted } from '../../../../shared/threads/acts.js';
import { t } from '../../../i18n/index.js';
import { isCode } from '../../../lib/error-text.js';
import { useFormErrors, type FormErrors } from '../../../lib/use-form-errors.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { TextAreaField } from '../../../ui/text-field.js';
import { useThreadContext } from '../thread-context.js';
import { FormCard } from './form-card.js';
import { reasonProblem } from './reason-problem.js';
import { useActed } from './use-acts.js';

interface ActDialogProps<Field extends string> {
  title: string;
  submitLabel: string;
  /** What happens, and who will see what. */
  before: ReactNode;
  /** Names of the fields of this act, for errors. */
  labels: Record<Field, string>;
  /** What is wrong before it is sent. */
  check?: () => Partial<Record<Field, string | false>>;
  fields?: (errors: FormErrors<Field | 'reason'>) => ReactNode;
  run: (reason: string) => Promise<Acted>;
  /** Said when it is done. */
  done: string;
  onClose: () => void;
  /** It leads away from the page; undoing leads back. */
  back?: boolean;
  /** In the page instead of above it. */
  inPlace?: boolean;
}

/** An act of coordination: says first who will see what, asks for a reason, keeps everything typed when it is refused. */
export function ActDialog<Field extends string>({ title, submitLabel, before, labels, check, fields, run, done, onClose, back = false, inPlace = false }: ActDialogProps<Field>) {
  const { state } = useThreadContext();
  const acted = useActed();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors<Field | 'reason'>('act', { ...labels, reason: t('threads.acts.reason') });
  const submit = async (): Promise<void> => {
    if (!errors.check({ ...check?.(), reason: reasonProblem(reason) } as Partial<Record<Field | 'reason', string | false>>)) return;
    errors.clear();
    setBusy(true);
    try {
      acted(done, await run(reason.trim()), { back });
      onClose();
    } catch (error) {
      errors.refuse(error);
      setBusy(false);
      if (!isCode(error, 'conflict')) return;
      // Somebody was quicker: the page behind shows what they did, and sending again starts from there.
      state.retry();
      state.accept();
    }
  };
  const Frame = inPlace ? FormCard : FormDialog;
  return (
    <Frame onClose={onClose} title={title} submitLabel={submitLabel} busy={busy} onSubmit={() => void submit()} errors={errors}>
      {before}
      {fields?.(errors)}
      <TextAreaField id={errors.idOf('reason')} label={t('threads.acts.reason')} hint={t('threads.acts.reasonHint')} error={errors.fields.reason} rows={3} max={REASON_MAX} value={reason} onChange={setReason} />
    </Frame>
  );
}
