import type { CasePage } from '../../../shared/moderation/contract.js';
import { t } from '../../i18n/index.js';
import { formatMoment } from '../../lib/dates.js';
import { isUndoable, type ReasonedAct } from './acts.js';
import type { RestrictDays } from './mutations.js';

export interface Restriction {
  kind: 'read_only' | 'suspended';
  days: RestrictDays;
}

/** Who will see what after an act, and what stays of it, each a sentence or two. */
export function consequencesOf(act: ReasonedAct, page: Pick<CasePage, 'subject' | 'organisation' | 'content'>, restriction: Restriction): string[] {
  return [...effect(act, page, restriction), t('moderation.act.logged') + (isUndoable(act) ? ` ${t('moderation.act.undoable')}` : '')];
}

function effect(act: ReasonedAct, { subject, organisation, content }: Pick<CasePage, 'subject' | 'organisation' | 'content'>, { kind, days }: Restriction): string[] {
  const house = organisation.name;
  switch (act) {
    case 'hide':
      return [t(`moderation.act.hide.${subject.kind}`, { house }), ...(subject.kind === 'report' ? [] : [t('moderation.act.hideAuthor')]), t('moderation.act.hideCoordination')];
    case 'restore':
      return [t(`moderation.act.restore.${content.visibility}`, { house })];
    case 'restrict':
      return [t(`moderation.act.restrict.${kind}`, { moment: formatMoment(new Date(Date.now() + days * 86_400_000)) })];
    case 'refuse':
    case 'handled':
    case 'no_breach':
    case 'reopen':
    case 'warn':
    case 'free':
      return [t(`moderation.act.${act}`)];
  }
}
