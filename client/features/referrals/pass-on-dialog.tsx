import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { REASON_MAX } from '../../../shared/audit/contract.js';
import { REFERRAL_LIMITS } from '../../../shared/referrals/contract.js';
import type { DeskView } from '../../../shared/referrals/desks.js';
import { t } from '../../i18n/index.js';
import { newIdempotencyKey } from '../../lib/api.js';
import { paths } from '../../lib/paths.js';
import { useFormErrors, type FormErrors } from '../../lib/use-form-errors.js';
import { Alert } from '../../ui/alert.js';
import { Button, LinkButton } from '../../ui/button.js';
import { SelectField } from '../../ui/choice.js';
import { Dialog } from '../../ui/dialog.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { QueryView } from '../../ui/query-view.js';
import { TextAreaField, TextField } from '../../ui/text-field.js';
import { PersonalDataHint } from '../composer/face.js';
import { followUpWrong, reasonWrong } from './checks.js';
import { HandedOver } from './handed-over.js';
import { useDone, usePassOn } from './mutations.js';
import { deskChoicesOptions } from './queries.js';

export interface PassOnProps {
  subject: { kind: 'thread' | 'case'; id: string };
  title: string;
  /** What is handed over to begin with. */
  text: string;
  /** What the subject is about: desks that answer for it come first. */
  serviceIds: readonly string[];
  onClose: () => void;
}

type Field = 'deskId' | 'text' | 'reference' | 'followUpOn' | 'reason';
interface Values {
  deskId: string;
  text: string;
  reference: string;
  followUpOn: string;
  reason: string;
}

/** Passes a question or a case on to a desk; then hands out the text, for nothing is sent. */
export function PassOnDialog({ subject, title, text, serviceIds, onClose }: PassOnProps) {
  const desks = useQuery(deskChoicesOptions());
  const [values, setValues] = useState<Values>({ deskId: '', text, reference: '', followUpOn: '', reason: '' });
  const [passed, setPassed] = useState<{ id: string; desk: DeskView } | null>(null);
  const [key, setKey] = useState(newIdempotencyKey);
  const pass = usePassOn(subject);
  const done = useDone();
  const errors = useFormErrors<Field>('pass-on', {
    deskId: t('referrals.pass.desk'),
    text: t('referrals.pass.text'),
    reference: t('referrals.pass.reference'),
    followUpOn: t('referrals.pass.followUp'),
    reason: t('referrals.reason'),
  });
  const desk = desks.data?.find(({ id }) => id === values.deskId);

  const submit = (): void => {
    if (!errors.check(wrongIn(values)) || !desk) return;
    errors.clear();
    const body = { deskId: desk.id, text: values.text, reference: values.reference.trim() || null, followUpOn: values.followUpOn || null, reason: values.reason.trim() };
    pass.mutate(
      { body, key },
      {
        onSuccess: ({ id, actId }) => {
          setPassed({ id, desk });
          done(t('referrals.pass.done'), actId);
        },
        onError: (error) => {
          setKey(newIdempotencyKey());
          errors.refuse(error);
        },
      },
    );
  };
  if (passed) return <Passed {...passed} title={subject.kind === 'thread' ? title : null} text={values.text.trim()} onClose={onClose} />;
  return (
    <FormDialog onClose={onClose} title={t(`referrals.pass.title.${subject.kind}`)} submitLabel={t('referrals.pass.submit')} busy={pass.isPending} onSubmit={submit} errors={errors}>
      <p>{t(`referrals.pass.before.${subject.kind}`)}</p>
      <p className="muted">{t('referrals.pass.notSent')}</p>
      <QueryView query={desks}>{(all) => (all.length === 0 ? <NoDesks /> : <DeskField desks={all} serviceIds={serviceIds} errors={errors} value={values.deskId} onChange={(deskId) => setValues({ ...values, deskId })} />)}</QueryView>
      <Fields kind={subject.kind} errors={errors} values={values} onChange={(part) => setValues((before) => ({ ...before, ...part }))} />
    </FormDialog>
  );
}

const NoDesks = () => (
  <Alert tone="warning" actions={<LinkButton to={paths.newDesk}>{t('referrals.pass.toDesks')}</LinkButton>}>
    <p>{t('referrals.pass.noDesks')}</p>
  </Alert>
);

function DeskField({ desks, serviceIds, errors, value, onChange }: { desks: readonly DeskView[]; serviceIds: readonly string[]; errors: FormErrors<Field>; value: string; onChange: (id: string) => void }) {
  const fits = (desk: DeskView): boolean => desk.services.some(({ id }) => serviceIds.includes(id));
  const options = desks.toSorted((one, other) => Number(fits(other)) - Number(fits(one))).map((desk) => ({ value: desk.id, label: fits(desk) ? t('referrals.pass.fits', { name: desk.name }) : desk.name }));
  return <SelectField id={errors.idOf('deskId')} label={t('referrals.pass.desk')} error={errors.fields.deskId} value={value} options={[{ value: '', label: t('referrals.pass.choose') }, ...options]} onChange={onChange} />;
}

function Fields({ kind, errors, values, onChange }: { kind: 'thread' | 'case'; errors: FormErrors<Field>; values: Values; onChange: (part: Partial<Values>) => void }) {
  const field = (name: Exclude<Field, 'deskId'>) => ({ id: errors.idOf(name), error: errors.fields[name], value: values[name], onChange: (value: string) => onChange({ [name]: value }) });
  return (
    <>
      <TextAreaField {...field('text')} label={t('referrals.pass.text')} hint={t(`referrals.pass.textHint.${kind}`)} rows={9} max={REFERRAL_LIMITS.textMax} />
      <PersonalDataHint text={values.text} />
      <TextField {...field('reference')} label={t('referrals.pass.reference')} optional hint={t(kind === 'thread' ? 'referrals.pass.referenceHint' : 'referrals.pass.referenceHintCase')} maxLength={REFERRAL_LIMITS.referenceMax} autoComplete="off" />
      <TextField {...field('followUpOn')} label={t('referrals.pass.followUp')} optional type="date" hint={t('referrals.pass.followUpHint')} />
      <TextAreaField {...field('reason')} label={t('referrals.reason')} hint={t('referrals.reasonHint')} rows={2} max={REASON_MAX} />
    </>
  );
}

function Passed({ id, desk, title, text, onClose }: { id: string; desk: DeskView; title: string | null; text: string; onClose: () => void }) {
  const headId = useId();
  return (
    <Dialog
      open
      sticky
      onClose={onClose}
      title={t('referrals.pass.doneTitle', { desk: desk.name })}
      footer={
        <>
          <Button variant="primary" onClick={onClose}>
            {t('referrals.pass.finish')}
          </Button>
          <LinkButton variant="quiet" to={paths.referral(id)}>
            {t('referrals.pass.toPage')}
          </LinkButton>
        </>
      }
    >
      <p>{t('referrals.pass.doneText')}</p>
      <section aria-labelledby={headId} className="stack-small">
        <h3 id={headId}>{t('referrals.hand.title')}</h3>
        <HandedOver desk={desk} title={title} text={text} />
      </section>
    </Dialog>
  );
}

const wrongIn = ({ deskId, text, reference, followUpOn, reason }: Values): Partial<Record<Field, string | false>> => ({
  deskId: deskId === '' && t('referrals.pass.deskMissing'),
  text: (text.trim().length < REFERRAL_LIMITS.textMin && t('referrals.pass.textShort')) || (text.trim().length > REFERRAL_LIMITS.textMax && t('referrals.pass.textLong', { limit: REFERRAL_LIMITS.textMax })),
  reference: reference.trim().length > REFERRAL_LIMITS.referenceMax && t('referrals.pass.referenceLong'),
  followUpOn: followUpWrong(followUpOn),
  reason: reasonWrong(reason),
});
