import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ReportPage } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Button, LinkButton } from '../../ui/button.js';
import type { IconName } from '../../ui/icon.js';
import { Menu, type MenuEntry } from '../../ui/menu.js';
import { notifyError } from '../../ui/toast.js';
import { useMe } from '../accounts/face.js';
import { FlagDialog, type FlagPart } from '../moderation/face.js';
import { useVoice, type Voice } from './acts.js';
import { ReportVisibilityDialog } from './report-visibility-dialog.js';
import { WithdrawDialog } from './withdraw-dialog.js';

/** What the viewer may do with a published report. */
export function ReportActions({ page }: { page: ReportPage }) {
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'visibility' | 'withdraw' | 'hide' | 'flag' | null>(null);
  const close = (): void => setDialog(null);
  const { can } = page;
  const mayFlag = useMe() !== null && !page.viewer.ownHouse;
  const entries: MenuEntry[] = [
    { id: 'compare', label: t('experiences.page.compare'), icon: 'table', onAction: () => void navigate(paths.compareReports([page.id])) },
    { id: 'print', label: t('experiences.page.print'), icon: 'print', onAction: () => window.print() },
    ...(mayFlag ? [{ id: 'flag', label: t('moderation.flag.open'), icon: 'flag' as const, onAction: () => setDialog('flag') }] : []),
    ...(can.publish ? [{ id: 'visibility', label: t('experiences.page.visibility.open'), icon: 'lock' as const, onAction: () => setDialog('visibility') }] : []),
    ...(can.withdraw ? [{ id: 'withdraw', label: t('experiences.page.withdraw.open'), icon: 'delete' as const, tone: 'danger' as const, onAction: () => setDialog('withdraw') }] : []),
    ...(can.hide && !can.withdraw ? [{ id: 'hide', label: t('experiences.page.hide.open'), icon: 'delete' as const, tone: 'danger' as const, onAction: () => setDialog('hide') }] : []),
  ];
  return (
    <div className="row">
      {can.write && (
        <LinkButton to={paths.editReport(page.id)} icon="edit">
          {t('common.edit')}
        </LinkButton>
      )}
      {can.markHelped && (
        <>
          <VoiceButton page={page} voice="helped" icon="helpful" />
          <VoiceButton page={page} voice="reused" icon="copy" />
        </>
      )}
      <Menu label={t('common.more')} items={entries} />
      {dialog === 'flag' && <FlagDialog subject={{ kind: 'report', id: page.id }} wholeLabel={t('moderation.flag.wholeReport')} parts={flaggableParts(page)} onClose={close} />}
      {dialog === 'visibility' && <ReportVisibilityDialog page={page} onClose={close} />}
      {(dialog === 'withdraw' || dialog === 'hide') && <WithdrawDialog page={page} hiding={dialog === 'hide'} onClose={close} />}
    </div>
  );
}

/** Lessons and files can be flagged for themselves. */
const flaggableParts = ({ content, files }: ReportPage): FlagPart[] => [
  ...content.lessons.rows.map(({ id, title }): FlagPart => ({ kind: 'lesson', id, label: t('experiences.page.flagLesson', { title }) })),
  ...files.map(({ id, name }): FlagPart => ({ kind: 'file', id, label: t('moderation.flag.file', { name }) })),
];

/** One voice per administration, on reports of others. */
function VoiceButton({ page, voice, icon }: { page: ReportPage; voice: Voice; icon: IconName }) {
  const act = useVoice(page.id, voice);
  const on = page.viewer[voice];
  return (
    <Button
      icon={on ? 'check' : icon}
      aria-pressed={on}
      onClick={() => {
        if (!act.isPending) act.mutate({ on: !on }, { onError: notifyError });
      }}
    >
      {t(`experiences.page.voice.${voice}`)}
    </Button>
  );
}
