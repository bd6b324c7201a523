import { useState } from 'react';
import { useNavigate } from 'react-router';
import { REASON_MAX } from '../../../shared/audit/contract.js';
import type { KeptVersion } from '../../../shared/catalogue/versions.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { useUndoAct } from '../audit/face.js';
import { useDropVersion, usePublishVersion, useWithdrawVersion } from './version-queries.js';

interface DialogProps {
  kept: KeptVersion;
  onClose: () => void;
}

/** Publishes a draft; says beforehand who will see it, and what names the version before. */
export function PublishDialog({ kept, onClose }: DialogProps) {
  const { label, service, reach } = kept;
  const errors = useFormErrors('publish', {});
  const publish = usePublishVersion(kept.id);
  const undo = useUndoAct();
  const navigate = useNavigate();
  const submit = (): void =>
    publish.mutate(kept.version, {
      onSuccess: ({ actId }) => {
        onClose();
        notify({ text: t('versions.publish.done', { label }), undo: () => undo.mutateAsync(actId) });
        void navigate(paths.service(service.slug, 'versionen'));
      },
      onError: errors.refuse,
    });
  return (
    <FormDialog onClose={onClose} title={t('versions.publish.title', { label })} submitLabel={publish.isPending ? t('common.saving') : t('versions.publish.submit')} busy={publish.isPending} onSubmit={submit} errors={errors}>
      <p>{t('versions.publish.who', { name: service.name, label })}</p>
      <p>{t('versions.publish.houses', { count: reach.houses })}</p>
      {reach.former && <p>{t('versions.publish.former', { label: reach.former.label, solutions: t('versions.publish.solutions', { count: reach.solutions }), reports: t('versions.publish.reports', { count: reach.reports }) })}</p>}
      <p>{t('versions.publish.questions', { count: reach.openQuestions })}</p>
      <p className="muted small">{t('versions.publish.counted')}</p>
    </FormDialog>
  );
}

/** Takes a version away that all can see. */
export function WithdrawDialog({ kept, onClose }: DialogProps) {
  const { label, service } = kept;
  const [reason, setReason] = useState('');
  const errors = useFormErrors('withdraw', { reason: t('care.reason') });
  const withdraw = useWithdrawVersion(kept.id);
  const undo = useUndoAct();
  const navigate = useNavigate();
  const submit = (): void => {
    if (!errors.check({ reason: reason.trim().length < 3 && t('care.reasonMissing') })) return;
    withdraw.mutate(
      { reason, version: kept.version },
      {
        onSuccess: ({ actId }) => {
          onClose();
          notify({ text: t('versions.withdraw.done', { label }), undo: () => undo.mutateAsync(actId) });
          void navigate(paths.service(service.slug, 'versionen'));
        },
        onError: errors.refuse,
      },
    );
  };
  return (
    <FormDialog onClose={onClose} title={t('versions.withdraw.title', { label })} submitLabel={withdraw.isPending ? t('common.saving') : t('versions.withdraw.submit')} busy={withdraw.isPending} onSubmit={submit} errors={errors}>
      <p>{t('versions.withdraw.text')}</p>
      <TextAreaField id={errors.idOf('reason')} label={t('care.reason')} hint={t('care.reasonHint')} error={errors.fields.reason} rows={3} max={REASON_MAX} value={reason} onChange={setReason} />
    </FormDialog>
  );
}

/** Throws a draft away. */
export function DropDialog({ kept, onClose }: DialogProps) {
  const errors = useFormErrors('drop', {});
  const drop = useDropVersion(kept.id);
  const navigate = useNavigate();
  const submit = (): void =>
    drop.mutate(kept.version, {
      onSuccess: () => {
        onClose();
        notify({ text: t('versions.drop.done') });
        void navigate(paths.service(kept.service.slug, 'versionen'), { replace: true });
      },
      onError: errors.refuse,
    });
  return (
    <FormDialog onClose={onClose} title={t('versions.drop.title', { label: kept.label })} submitLabel={drop.isPending ? t('common.saving') : t('versions.drop.submit')} busy={drop.isPending} onSubmit={submit} errors={errors}>
      <p>{t('versions.drop.text')}</p>
    </FormDialog>
  );
}
