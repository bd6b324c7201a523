import { Link, useLocation } from 'react-router';
import type { CaseListItem } from '../../../shared/moderation/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Chip } from '../../ui/badge.js';
import { preloadMarkdown } from '../../ui/markdown-text.js';
import { RelativeDate } from '../../ui/time.js';
import { OrganisationLine } from '../organisations/face.js';
import { titleOf } from './case-title.js';
import { CaseBadges } from './case-badges.js';
import type { CaseFrom } from './triage.js';

interface CaseRowsProps {
  items: readonly CaseListItem[];
  /** Cases that left this list since it was read. */
  gone: ReadonlySet<string>;
}

/** Cases as rows: urgent or not, why, what, where, how old, how many flags, who has it. */
export function CaseRows({ items, gone }: CaseRowsProps) {
  return (
    <ul className="list-plain list-rows">
      {items.map((item) => (
        <li key={item.id} className="case-row">
          {gone.has(item.id) && <p className="muted">{t('moderation.list.gone')}</p>}
          <CaseRow item={item} />
        </li>
      ))}
    </ul>
  );
}

function CaseRow({ item }: { item: CaseListItem }) {
  const { search } = useLocation();
  const from: CaseFrom = { list: search };
  return (
    <div className="stack-small">
      <CaseBadges facts={item} />
      <h2 className="case-row-title">
        <Link to={paths.moderationCase(item.id)} state={from} data-row data-case={item.id} onPointerEnter={preloadMarkdown} onFocus={preloadMarkdown}>
          {titleOf(item)}
        </Link>
      </h2>
      {item.services.length > 0 && (
        <div className="row">
          {item.services.map(({ id, name }) => (
            <Chip key={id} icon="services">
              {name}
            </Chip>
          ))}
        </div>
      )}
      <p className="meta">
        <OrganisationLine organisation={item.organisation} />
        {item.subject.kind !== 'contribution' && <span>{t('moderation.list.flags', { count: item.flagCount })}</span>}
        <span>
          {item.closedAt === null ? t(item.subject.kind === 'contribution' ? 'moderation.list.written' : 'moderation.list.opened') : t('moderation.list.closed')} <RelativeDate at={item.closedAt ?? item.openedAt} />
        </span>
      </p>
    </div>
  );
}
