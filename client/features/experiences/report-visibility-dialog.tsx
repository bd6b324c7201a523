import { useState } from 'react';
import type { ReportPage } from '../../../shared/experiences/contract.js';
import { REPORT_VISIBILITIES } from '../../../shared/experiences/vocabulary.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { RadioGroup } from '../../ui/choice.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { notify, notifyError } from '../../ui/toast.js';
import { useChangeVisibility } from './acts.js';

/** Narrows or widens what is published; names who can read it then. */
export function ReportVisibilityDialog({ page, onClose }: { page: ReportPage; onClose: () => void }) {
  // A request stands for what it asks for.
  const now = page.publicRequested ? 'public' : page.visibility;
  const [visibility, setVisibility] = useState(now);
  const change = useChangeVisibility(page.id);
  const organisation = page.organisation.name;
  const confirm = async (): Promise<void> => {
    if (visibility === now) return onClose();
    try {
      await change.mutateAsync({ visibility, version: page.version });
      notify({ text: visibility === 'public' ? t('experiences.page.visibility.requested') : t('experiences.page.visibility.changed'), tone: 'success' });
    } catch (error) {
      if (isCode(error, 'conflict')) notify({ text: t('experiences.page.changedMeanwhile'), tone: 'warning' });
      else notifyError(error);
    }
    onClose();
  };
  return (
    <ConfirmDialog open onClose={onClose} onConfirm={() => void confirm()} busy={change.isPending} title={t('experiences.page.visibility.title')} confirmLabel={t('experiences.page.visibility.confirm')}>
      <RadioGroup
        legend={t('experiences.page.visibility.legend')}
        value={visibility}
        options={REPORT_VISIBILITIES.map((value) => ({ value, label: t(`experiences.words.visibility.${value}`), hint: t(`experiences.page.visibility.hint.${value}`, { organisation }) }))}
        onChange={setVisibility}
      />
    </ConfirmDialog>
  );
}
