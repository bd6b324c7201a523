import { useState } from 'react';
import type { AuditEntryView } from '../../../shared/audit/contract.js';
import { REASON_MAX } from '../../../shared/audit/contract.js';
import { SANCTION_DAYS, type CasePage } from '../../../shared/moderation/contract.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { RadioGroup, SelectField } from '../../ui/choice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextAreaField } from '../../ui/text-field.js';
import { titleOf } from './case-title.js';
import { mayDo, templatesOf, type ReasonedAct } from './acts.js';
import { consequencesOf, type Restriction } from './consequences.js';
import { Meanwhile } from './meanwhile.js';
import { useCaseAct } from './mutations.js';

interface ActDialogProps {
  act: ReasonedAct;
  /** The case as it was read last: after a refusal the dialog goes on with what it is then. */
  page: CasePage;
  history: readonly AuditEntryView[];
  /** Kept outside, so that a dialog left by accident opens with the same words. */
  reason: string;
  onReason: (reason: string) => void;
  onClose: () => void;
  /** The server refused: what it says now is to be shown. */
  onRefused: () => void;
  onDone: (entry: string) => void;
}

/** One act in a case: who will see what, why, and then it is done. */
export function ActDialog({ act, page, history, reason, onReason, onClose, onRefused, onDone }: ActDialogProps) {
  const [known] = useState(() => new Set(history.map(({ id }) => id)));
  const [refused, setRefused] = useState(false);
  const [restriction, setRestriction] = useState<Restriction>({ kind: 'read_only', days: 1 });
  const send = useCaseAct();
  const errors = useFormErrors('act', { reason: t('moderation.act.reason') });
  const possible = mayDo(act, page);

  const submit = (): void => {
    if (!errors.check({ reason: !possible ? t('moderation.act.noLonger') : reason.trim().length < 3 && t('moderation.act.reasonMissing') })) return;
    const done = act === 'restrict' ? { act, reason, ...restriction } : { act, reason };
    send.mutate(
      { id: page.id, version: page.version, ...done },
      {
        onSuccess: (result) => onDone(result.act),
        onError: (error) => {
          const changed = isCode(error, 'conflict') || isCode(error, 'case_claimed') || isCode(error, 'case_closed') || isCode(error, 'case_open') || isCode(error, 'post_removed') || isCode(error, 'not_waiting');
          setRefused(changed);
          if (changed) {
            errors.clear();
            onRefused();
          } else errors.refuse(error);
        },
      },
    );
  };

  return (
    <FormDialog onClose={onClose} title={t(`moderation.act.title.${act}`)} submitLabel={t(`moderation.act.submit.${act}`)} busy={send.isPending} onSubmit={submit} errors={errors}>
      {refused && <Meanwhile entries={history.filter(({ id }) => !known.has(id))} possible={possible} />}
      {act === 'restrict' && <RestrictFields value={restriction} onChange={setRestriction} />}
      <section className="stack-small">
        <h3>{t('moderation.act.after')}</h3>
        {consequencesOf(act, page, restriction).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <ReasonFields act={act} title={titleOf(page)} id={errors.idOf('reason')} error={errors.fields.reason} value={reason} onChange={onReason} />
    </FormDialog>
  );
}

function RestrictFields({ value, onChange }: { value: Restriction; onChange: (value: Restriction) => void }) {
  return (
    <>
      <RadioGroup
        legend={t('moderation.act.kind')}
        value={value.kind}
        options={(['read_only', 'suspended'] as const).map((kind) => ({ value: kind, label: t(`moderation.act.kinds.${kind}`), hint: t(`moderation.act.kindHints.${kind}`) }))}
        onChange={(kind) => onChange({ ...value, kind })}
      />
      <SelectField
        label={t('moderation.act.days')}
        value={String(value.days)}
        options={SANCTION_DAYS.map((days) => ({ value: String(days), label: t('moderation.act.dayCount', { count: days }) }))}
        onChange={(days) => onChange({ ...value, days: Number(days) as Restriction['days'] })}
      />
    </>
  );
}

interface ReasonFieldsProps {
  act: ReasonedAct;
  title: string;
  id: string;
  error: string | undefined;
  value: string;
  onChange: (reason: string) => void;
}

/** The reason in own words, or begun with a template; what was typed is never replaced by one. */
function ReasonFields({ act, title, id, error, value, onChange }: ReasonFieldsProps) {
  const templates = templatesOf(act, title);
  const chosen = templates.find(({ text }) => text === value);
  const take = (wanted: string): void => {
    const text = templates.find((template) => template.id === wanted)?.text;
    if (text === undefined || text === value) return;
    onChange(value.trim() === '' || chosen ? text : `${value.trimEnd()}\n\n${text}`);
  };
  return (
    <>
      <SelectField
        label={t('moderation.act.template')}
        optional
        value={chosen?.id ?? ''}
        options={[{ value: '', label: t('moderation.act.chooseTemplate') }, ...templates.map((template) => ({ value: template.id, label: template.label }))]}
        onChange={take}
      />
      <TextAreaField id={id} label={t('moderation.act.reason')} hint={t('moderation.act.reasonHint')} rows={4} max={REASON_MAX} value={value} onChange={onChange} error={error} data-autofocus />
    </>
  );
}
