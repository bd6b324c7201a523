import { useInfiniteQuery } from '@tanstack/react-query';
import { useMe } from '../features/accounts/face.js';
import { awaitingSuggestionsOptions } from '../features/suggestions/queries.js';
import { SuggestionRows } from '../features/suggestions/suggestion-rows.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { useRowShortcuts } from '../lib/shortcuts.js';
import { LoadMore } from '../ui/load-more.js';
import { LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { EmptyState, ErrorState, Skeleton } from '../ui/states.js';
import { Component as NotFound } from './not-found.js';

/** `/moderation/vorschlaege`: suggested edits that wait within one's mandate. For coordinators, and for operators, who keep entries. */
export function Component() {
  const role = useMe()?.instanceRole;
  return role ? <Waiting coordinates={role === 'coordinator'} /> : <NotFound />;
}

function Waiting({ coordinates }: { coordinates: boolean }) {
  const query = useInfiniteQuery(awaitingSuggestionsOptions());
  useRowShortcuts();
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <div className="page">
      <PageHeader
        title={t('suggestions.title')}
        kicker={t('moderation.title')}
        actions={
          <LinkButton to={coordinates ? paths.moderation() : paths.care()} icon="arrow-left">
            {t(coordinates ? 'moderation.title' : 'care.title')}
          </LinkButton>
        }
      >
        <p className="measure">{t('suggestions.intro')}</p>
      </PageHeader>
      {!items ? (
        query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton rows={3} lines={3} />
        )
      ) : items.length === 0 ? (
        <EmptyState icon="edit" title={t('suggestions.empty')}>
          {t('suggestions.emptyText')}
        </EmptyState>
      ) : (
        <>
          <SuggestionRows items={items} />
          <LoadMore hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onLoad={() => void query.fetchNextPage()} shown={items.length} />
        </>
      )}
    </div>
  );
}
