import { Link } from 'react-router';
import type { SuggestionListItem } from '../../../shared/suggestions/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { RelativeDate } from '../../ui/time.js';
import { OrganisationLine } from '../organisations/face.js';
import './suggestions.css';

/** Suggestions as rows for those who decide them: what about, why, from which administration, how old. */
export const SuggestionRows = ({ items }: { items: readonly SuggestionListItem[] }) => (
  <ul className="list-plain list-rows">
    {items.map((item) => (
      <li key={item.id} className="suggestion-row">
        <div className="stack-small">
          <p className="muted small">{t(`suggestions.kinds.${item.subject.kind}`)}</p>
          <h2 className="suggestion-row-title">
            <Link to={paths.suggestion(item.id)} data-row>
              {item.subject.title}
            </Link>
          </h2>
          <p className="measure suggestion-reason">{t('suggestions.because', { reason: item.reason })}</p>
          <p className="meta">
            <OrganisationLine organisation={item.proposer.organisation} />
            <RelativeDate at={item.createdAt} />
          </p>
        </div>
      </li>
    ))}
  </ul>
);
