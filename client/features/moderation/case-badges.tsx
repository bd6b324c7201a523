import type { CaseListItem } from '../../../shared/moderation/contract.js';
import { t } from '../../i18n/index.js';
import { Badge } from '../../ui/badge.js';

type Facts = Pick<CaseListItem, 'urgent' | 'reasons' | 'subject' | 'claimedBy' | 'closedAt' | 'outcome'>;

/** Of a case at a glance: urgent or not, what it is about, why, and who has it. */
export function CaseBadges({ facts }: { facts: Facts }) {
  const { urgent, reasons, subject, claimedBy, closedAt, outcome } = facts;
  return (
    <div className="row">
      {urgent && closedAt === null && (
        <Badge tone="danger" icon="alert">
          {t('moderation.list.urgent')}
        </Badge>
      )}
      {subject.kind === 'contribution' && closedAt === null && (
        <Badge tone="warning" icon="clock">
          {t('moderation.list.waiting')}
        </Badge>
      )}
      {closedAt !== null && outcome !== null && (
        <Badge tone="success" icon="check-circle">
          {t('moderation.list.outcome', { outcome: t(`moderation.outcome.${outcome}`) })}
        </Badge>
      )}
      <Badge tone="outline">{t(`moderation.kind.${subject.kind}`)}</Badge>
      {reasons.map((reason) => (
        <Badge key={reason} icon="flag">
          {t(`moderation.reason.${reason}`)}
        </Badge>
      ))}
      {claimedBy && (
        <Badge tone="accent" icon="user">
          {claimedBy.mine ? t('moderation.list.claimedByMe') : t('moderation.list.claimedBy', { name: claimedBy.name })}
        </Badge>
      )}
    </div>
  );
}
