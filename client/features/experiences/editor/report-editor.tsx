import { useCallback, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ReportDraft } from '../../../../shared/experiences/contract.js';
import { SECTION_NAMES, type SectionName } from '../../../../shared/experiences/sections.js';
import { t } from '../../../i18n/index.js';
import { errorText } from '../../../lib/error-text.js';
import { paths } from '../../../lib/paths.js';
import { Alert } from '../../../ui/alert.js';
import { Badge } from '../../../ui/badge.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { ConfirmDialog, Dialog } from '../../../ui/dialog.js';
import { Fold } from '../../../ui/fold.js';
import { Icon, type IconName } from '../../../ui/icon.js';
import { PageHeader } from '../../../ui/page-header.js';
import { notify } from '../../../ui/toast.js';
import { useRemoveReport, useReview } from '../mutations.js';
import { ReportView } from '../report-view.js';
import './editor.css';
import { PublishDialog } from './publish-dialog.js';
import { StateBadge } from './state-badge.js';
import { SectionEditor, sectionId, SECTIONS_ID, sectionState } from './section-editor.js';

const STATE_ICON: Record<ReturnType<typeof sectionState>, IconName> = { filled: 'check-circle', skipped: 'skip', empty: 'open' };

type Open = 'publish' | 'preview' | 'remove' | null;

/** The working copy of a report: every section saves itself, colleagues write at the same time. */
export function ReportEditor({ person, report }: { person: string; report: ReportDraft }) {
  const [open, setOpen] = useState<Open>(null);
  const [unsaved, setUnsaved] = useState<ReadonlySet<SectionName>>(new Set());
  const onUnsaved = useCallback((name: SectionName, is: boolean) => {
    setUnsaved((before) => (before.has(name) === is ? before : new Set(is ? [...before, name] : [...before].filter((one) => one !== name))));
  }, []);
  const close = (): void => setOpen(null);
  const navigate = useNavigate();
  const filled = SECTION_NAMES.filter((name) => sectionState(report, name) !== 'empty').length;
  return (
    <div className="page stack-large">
      <PageHeader title={report.title || t('reportEditor.own.untitled')} kicker={<Link to={paths.reports({ list: 'eigene' })}>{t('reportEditor.back')}</Link>} actions={<Actions report={report} onOpen={setOpen} />}>
        <div className="stack-small">
          <div className="row">
            <StateBadge state={report.state} />
            {report.changed && <Badge icon="edit">{t('reportEditor.own.unpublished')}</Badge>}
            {report.visibility !== null && <Link to={paths.report(report.id)}>{t('reportEditor.toReport')}</Link>}
          </div>
          <p className="muted">{t('reportEditor.progress', { filled, sections: SECTION_NAMES.length })}</p>
          {!report.can.publish && <p className="muted small">{t('reportEditor.publish.onlyEditors')}</p>}
        </div>
      </PageHeader>
      {report.state === 'withdrawn' && report.withdrawnReason !== null && (
        <Alert tone="warning" title={t('reportEditor.withdrawn')}>
          <p>{t('reportEditor.withdrawnText', { reason: /[.!?]$/.test(report.withdrawnReason) ? report.withdrawnReason : `${report.withdrawnReason}.` })}</p>
        </Alert>
      )}
      <div className="editor-layout">
        <SectionNavigation report={report} />
        <div className="stack-large">
          {SECTION_NAMES.map((name) => (
            <SectionEditor key={name} person={person} report={report} name={name} onUnsaved={onUnsaved} />
          ))}
        </div>
      </div>
      {open === 'publish' && (
        <PublishDialog
          report={report}
          unsaved={unsaved.size > 0}
          onClose={close}
          onDone={(visibility) => {
            close();
            notify({ text: visibility === 'public' ? t('reportEditor.publish.requested') : t('reportEditor.publish.done'), tone: 'success' });
            void navigate(paths.report(report.id));
          }}
        />
      )}
      {open === 'preview' && (
        <Dialog open size="wide" onClose={close} title={t('reportEditor.preview.title')}>
          <h3 className="report-preview-title">{report.title || t('reportEditor.own.untitled')}</h3>
          <p>{report.content.frame.summary}</p>
          <ReportView report={report} level={3} />
        </Dialog>
      )}
      {open === 'remove' && <RemoveDialog report={report} onClose={close} />}
    </div>
  );
}

function Actions({ report, onOpen }: { report: ReportDraft; onOpen: (open: Open) => void }) {
  const review = useReview(report.id);
  const ask = async (wanted: boolean): Promise<void> => {
    try {
      await review.mutateAsync({ wanted, version: report.version });
      notify({ text: wanted ? t('reportEditor.review.asked') : t('reportEditor.review.ended'), tone: 'success' });
    } catch (error) {
      notify({ text: errorText(error), tone: 'danger' });
    }
  };
  return (
    <>
      {report.can.publish && (
        <Button variant="primary" onClick={() => onOpen('publish')}>
          {report.edition > 0 ? t('reportEditor.publish.again') : t('reportEditor.publish.open')}
        </Button>
      )}
      <Button icon="eye" onClick={() => onOpen('preview')}>
        {t('reportEditor.preview.open')}
      </Button>
      {report.visibility === null && (
        <Button busy={review.isPending} onClick={() => void ask(report.state !== 'review')}>
          {report.state === 'review' ? t('reportEditor.review.end') : t('reportEditor.review.ask')}
        </Button>
      )}
      {report.can.remove && (
        <Button variant="quiet" icon="delete" onClick={() => onOpen('remove')}>
          {t('reportEditor.remove.open')}
        </Button>
      )}
    </>
  );
}

// Beside the sections where there is room; on a phone the first section comes first.
const wide = (): boolean => globalThis.matchMedia('(min-width: 68.75rem)').matches;

function SectionNavigation({ report }: { report: ReportDraft }) {
  return (
    <nav className="editor-navigation" id={SECTIONS_ID} tabIndex={-1} aria-label={t('reportEditor.sections')}>
      <Fold heading={<span className="editor-navigation-name">{t('reportEditor.sections')}</span>} showLabel={t('reportEditor.sectionsShow')} hideLabel={t('reportEditor.sectionsHide')} startOpen={wide()}>
        <ol className="list-plain">
          {SECTION_NAMES.map((name) => {
            const state = sectionState(report, name);
            return (
              <li key={name}>
                <a href={`#${sectionId(name)}`}>
                  <Icon name={STATE_ICON[state]} size={16} /> <span>{t(`experiences.section.${name}`)}</span> <span className="visually-hidden">({t(`reportEditor.sectionState.${state}`)})</span>
                </a>
              </li>
            );
          })}
        </ol>
      </Fold>
    </nav>
  );
}

function RemoveDialog({ report, onClose }: { report: ReportDraft; onClose: () => void }) {
  const removing = useRemoveReport(report.id);
  const navigate = useNavigate();
  const confirm = async (): Promise<void> => {
    try {
      await removing.mutateAsync({ version: report.version });
      notify({ text: t('reportEditor.remove.done'), tone: 'success' });
      void navigate(paths.reports({ list: 'eigene' }));
    } catch (error) {
      notify({ text: errorText(error), tone: 'danger' });
      onClose();
    }
  };
  return (
    <ConfirmDialog open tone="danger" onClose={onClose} onConfirm={() => void confirm()} busy={removing.isPending} title={t('reportEditor.remove.title')} confirmLabel={t('reportEditor.remove.confirm')}>
      <p>{t('reportEditor.remove.text')}</p>
    </ConfirmDialog>
  );
}

/** Where a draft was deleted, or belongs to another house. */
export const DraftGone = () => (
  <div className="stack measure">
    <PageHeader title={t('reportEditor.gone')}>
      <p>{t('reportEditor.goneText')}</p>
    </PageHeader>
    <div>
      <LinkButton to={paths.reports({ list: 'eigene' })}>{t('reportEditor.back')}</LinkButton>
    </div>
  </div>
);
