import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { SuggestionView } from '../features/suggestions/suggestion-view.js';
import { suggestionOptions } from '../features/suggestions/queries.js';
import { t } from '../i18n/index.js';
import { LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { isNotFound } from '../lib/error-text.js';
import { Component as NotFound } from './not-found.js';

/** `/vorschlaege/:id`: one suggested edit, for whoever made it and those who decide it. */
export function Component() {
  const { id = '' } = useParams();
  const { data, error } = useQuery(suggestionOptions(id));
  if (isNotFound(error)) return <NotFound />;
  return (
    <div className="page">
      <PageHeader
        title={data ? data.subject.title : t('suggestions.one')}
        kicker={t('suggestions.one')}
        actions={
          data && (
            <LinkButton to={data.subject.path} icon="arrow-right">
              {t('suggestions.toText')}
            </LinkButton>
          )
        }
      />
      <SuggestionView id={id} onChanged={() => undefined} />
    </div>
  );
}
