import { useState } from 'react';
import { missingToPublish, type ReportDraft } from '../../../../shared/experiences/contract.js';
import { SECTION_NAMES } from '../../../../shared/experiences/sections.js';
import { REPORT_LIMITS, REPORT_VISIBILITIES, type ReportVisibility } from '../../../../shared/experiences/vocabulary.js';
import { t } from '../../../i18n/index.js';
import { errorText, isCode } from '../../../lib/error-text.js';
import { Alert } from '../../../ui/alert.js';
import { Button } from '../../../ui/button.js';
import { RadioGroup } from '../../../ui/choice.js';
import { Dialog } from '../../../ui/dialog.js';
import { TextField } from '../../../ui/text-field.js';
import { usePublish } from '../mutations.js';

interface PublishDialogProps {
  report: ReportDraft;
  /** A section is not saved yet: what would be published is not what stands on the screen. */
  unsaved: boolean;
  onClose: () => void;
  onDone: (visibility: ReportVisibility) => void;
}

/** Says who will read the report, what is missing, and from the second edition on asks what is new. */
export function PublishDialog({ report, unsaved, onClose, onDone }: PublishDialogProps) {
  const [visibility, setVisibility] = useState<ReportVisibility>(report.publicRequested ? 'public' : (report.visibility ?? 'community'));
  const [note, setNote] = useState('');
  const publishing = usePublish(report.id);
  const missing = missingToPublish(report.content);
  const ready = missing.length === 0 && !unsaved;
  const submit = async (): Promise<void> => {
    const seen = Object.fromEntries(SECTION_NAMES.map((name) => [name, report.states[name]?.version ?? 0]));
    try {
      await publishing.mutateAsync({ visibility, note, seen, version: report.version });
      onDone(visibility);
    } catch {
      // Said in the dialog.
    }
  };
  const { error } = publishing;
  return (
    <Dialog
      open
      sticky
      onClose={onClose}
      title={t('reportEditor.publish.title')}
      footer={
        <>
          <Button variant="primary" busy={publishing.isPending} aria-disabled={!ready || undefined} onClick={() => ready && void submit()}>
            {t('reportEditor.publish.submit')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {missing.length > 0 && (
          <Alert tone="warning" title={t('reportEditor.publish.missing')}>
            <ul>
              {missing.map((path) => (
                <li key={path}>
                  <a href={path === 'story' ? '#abschnitt-situation' : '#abschnitt-frame'} onClick={onClose}>
                    {t(`reportEditor.publish.missingOf.${path}`)}
                  </a>
                </li>
              ))}
            </ul>
          </Alert>
        )}
        {unsaved && (
          <Alert tone="warning">
            <p>{t('reportEditor.publish.unsaved')}</p>
          </Alert>
        )}
        <RadioGroup
          legend={t('reportEditor.publish.audience')}
          value={visibility}
          onChange={setVisibility}
          options={REPORT_VISIBILITIES.map((value) => ({ value, label: t(`reportEditor.publish.option.${value}`), ...(value === 'public' ? { hint: t('reportEditor.publish.publicHint') } : {}) }))}
        />
        {report.edition > 0 && <TextField label={t('reportEditor.publish.note')} hint={t('reportEditor.publish.noteHint')} optional maxLength={REPORT_LIMITS.note} value={note} onChange={setNote} />}
        {error !== null && (
          <Alert tone="danger" live="alert" title={t('reportEditor.publish.failed')}>
            <p>{isCode(error, 'conflict') ? t('reportEditor.publish.conflict') : errorText(error)}</p>
          </Alert>
        )}
      </div>
    </Dialog>
  );
}
