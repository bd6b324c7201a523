import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import type { ThreadFilter } from '../../lib/paths.js';
import { LinkButton } from '../../ui/button.js';
import { EmptyState } from '../../ui/states.js';

/** What belongs in an empty list, and the first step: by the tab, or because it is narrowed too far. */
export function ThreadListEmpty({ filter, narrowed }: { filter: ThreadFilter; narrowed: boolean }) {
  const ask = (
    <LinkButton to={paths.ask({ ...(filter.service ? { service: filter.service } : {}), phase: filter.phase ?? null })} icon="add">
      {t('threads.list.ask')}
    </LinkButton>
  );
  if (narrowed) {
    return (
      <EmptyState
        icon="filter"
        title={t('threads.list.empty.filteredTitle')}
        action={
          <div className="row">
            {ask}
            <LinkButton to={paths.search()} variant="quiet" icon="search">
              {t('search.everywhere')}
            </LinkButton>
          </div>
        }
      >
        {t('threads.list.empty.filteredText')}
      </EmptyState>
    );
  }
  switch (filter.list) {
    case 'offen':
      return (
        <EmptyState icon="check-circle" title={t('threads.list.empty.openTitle')} action={<LinkButton to={paths.threads({ list: 'geloest' })}>{t('threads.list.empty.openStep')}</LinkButton>}>
          {t('threads.list.empty.openText')}
        </EmptyState>
      );
    case 'geloest':
      return (
        <EmptyState icon="solution" title={t('threads.list.empty.solvedTitle')} action={<LinkButton to={paths.threads({ list: 'offen' })}>{t('threads.list.empty.solvedStep')}</LinkButton>}>
          {t('threads.list.empty.solvedText')}
        </EmptyState>
      );
    case 'meine':
      return (
        <EmptyState icon="user" title={t('threads.list.empty.mineTitle')} action={ask}>
          {t('threads.list.empty.mineText')}
        </EmptyState>
      );
    case 'helfen':
      return (
        <EmptyState icon="check-circle" title={t('threads.list.empty.helpTitle')} action={<LinkButton to={paths.threads({ list: 'offen' })}>{t('threads.list.empty.solvedStep')}</LinkButton>}>
          {t('threads.list.empty.helpText')}
        </EmptyState>
      );
    case 'an-uns':
      return (
        <EmptyState icon="check-circle" title={t('requests.list.emptyTitle')} action={<LinkButton to={paths.threads({ list: 'helfen' })}>{t('requests.list.emptyStep')}</LinkButton>}>
          {t('requests.list.emptyText')}
        </EmptyState>
      );
    case 'ueberfaellig':
      return (
        <EmptyState icon="check-circle" title={t('requests.list.overdueTitle')} action={<LinkButton to={paths.threads({ list: 'offen' })}>{t('threads.list.empty.solvedStep')}</LinkButton>}>
          {t('requests.list.overdueText')}
        </EmptyState>
      );
    case undefined:
    default:
      return (
        <EmptyState icon="question" title={t('threads.list.empty.newTitle')} action={ask}>
          {t('threads.list.empty.newText')}
        </EmptyState>
      );
  }
}
