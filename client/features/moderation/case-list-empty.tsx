import { t } from '../../i18n/index.js';
import { paths, type CaseFilter } from '../../lib/paths.js';
import { LinkButton } from '../../ui/button.js';
import { EmptyState } from '../../ui/states.js';

/** What belongs in an empty list, and the first step: by the tab, or because it is narrowed too far. */
export function CaseListEmpty({ filter }: { filter: CaseFilter }) {
  if (filter.kind ?? filter.reason ?? filter.service) {
    return (
      <EmptyState icon="filter" title={t('moderation.list.empty.filteredTitle')} action={<LinkButton to={paths.moderation({ list: filter.list })}>{t('moderation.list.clear')}</LinkButton>}>
        {t('moderation.list.empty.filteredText')}
      </EmptyState>
    );
  }
  if (filter.list === 'meine') {
    return (
      <EmptyState icon="user" title={t('moderation.list.empty.mineTitle')} action={<LinkButton to={paths.moderation()}>{t('moderation.list.empty.mineStep')}</LinkButton>}>
        {t('moderation.list.empty.mineText')}
      </EmptyState>
    );
  }
  if (filter.list === 'erledigt') {
    return (
      <EmptyState icon="history" title={t('moderation.list.empty.closedTitle')} action={<LinkButton to={paths.moderation()}>{t('moderation.list.empty.mineStep')}</LinkButton>}>
        {t('moderation.list.empty.closedText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="check-circle" title={t('moderation.list.empty.openTitle')} action={<LinkButton to={paths.page('moderation')}>{t('moderation.guide')}</LinkButton>}>
      {t('moderation.list.empty.openText')}
    </EmptyState>
  );
}
