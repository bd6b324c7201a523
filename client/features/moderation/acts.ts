import type { CasePage } from '../../../shared/moderation/contract.js';
import { t } from '../../i18n/index.js';
import type { ButtonVariant } from '../../ui/button.js';
import type { IconName } from '../../ui/icon.js';

/** Acts in a case that ask for a reason. */
export const REASONED_ACTS = ['refuse', 'hide', 'restore', 'handled', 'no_breach', 'reopen', 'warn', 'restrict', 'free'] as const;
export type ReasonedAct = (typeof REASONED_ACTS)[number];

const RIGHT: Record<ReasonedAct, keyof CasePage['can']> = { refuse: 'decide', hide: 'hide', restore: 'restore', handled: 'close', no_breach: 'close', reopen: 'reopen', warn: 'warn', restrict: 'restrict', free: 'free' };
export const mayDo = (act: ReasonedAct, { can }: Pick<CasePage, 'can'>): boolean => can[RIGHT[act]];

export const LOOKS: Record<ReasonedAct, { icon: IconName; variant?: ButtonVariant }> = {
  refuse: { icon: 'undo' },
  hide: { icon: 'delete', variant: 'danger' },
  restore: { icon: 'eye' },
  handled: { icon: 'check' },
  no_breach: { icon: 'check-circle' },
  reopen: { icon: 'open' },
  warn: { icon: 'alert' },
  restrict: { icon: 'lock' },
  free: { icon: 'undo' },
};

/** What can be taken back for ten minutes. */
export const isUndoable = (act: ReasonedAct): boolean => act === 'hide' || act === 'refuse' || act === 'handled' || act === 'no_breach' || act === 'restrict';

type Template = 'asked' | 'unclear' | 'personalData' | 'advertising' | 'unobjective' | 'wrong' | 'nothingWrong' | 'opinion' | 'corrected' | 'spoken' | 'mistake' | 'newFacts' | 'repeated' | 'cleared';

const TEMPLATES: Record<ReasonedAct, readonly Template[]> = {
  refuse: ['personalData', 'advertising', 'unobjective', 'asked', 'unclear'],
  hide: ['personalData', 'advertising', 'unobjective', 'wrong'],
  restore: ['mistake', 'corrected', 'nothingWrong'],
  handled: ['corrected', 'spoken'],
  no_breach: ['nothingWrong', 'opinion'],
  reopen: ['newFacts', 'mistake'],
  warn: ['personalData', 'advertising', 'unobjective', 'repeated'],
  restrict: ['repeated', 'unobjective', 'advertising'],
  free: ['cleared', 'mistake'],
};

/** Reasons worded beforehand, with the title of what they are about. */
export const templatesOf = (act: ReasonedAct, title: string): { id: string; label: string; text: string }[] =>
  TEMPLATES[act].map((name) => ({ id: name, label: t(`moderation.templates.${name}.label`), text: t(`moderation.templates.${name}.text`, { title }) }));

/** With which words the dialog opens: citizens' data are hidden at once, by one more press. */
export const firstReason = (act: ReasonedAct, { urgent, subject }: Pick<CasePage, 'urgent' | 'subject'>): string => (act === 'hide' && urgent ? t('moderation.templates.personalData.text', { title: subject.title }) : '');
