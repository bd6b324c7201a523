import { t } from '../../i18n/index.js';
import { paths, type ReportFilter } from '../../lib/paths.js';
import { LinkButton } from '../../ui/button.js';
import { EmptyState } from '../../ui/states.js';

/** What belongs in an empty list of reports, and the first step: by the tab, or because it is narrowed too far. */
export function ReportListEmpty({ filter, narrowed, member }: { filter: ReportFilter; narrowed: boolean; member: boolean }) {
  if (narrowed) {
    return (
      <EmptyState
        icon="filter"
        title={t('experiences.list.empty.filteredTitle')}
        action={
          <div className="row">
            <LinkButton to={paths.reports({ list: filter.list, sort: filter.sort })}>{t('experiences.list.clear')}</LinkButton>
            {member && (
              <LinkButton to={paths.ask(filter.service ? { service: filter.service } : {})} variant="quiet" icon="add">
                {t('shell.ask')}
              </LinkButton>
            )}
          </div>
        }
      >
        {t('experiences.list.empty.filteredText')}
      </EmptyState>
    );
  }
  if (filter.list === 'freigabe') {
    return (
      <EmptyState icon="check-circle" title={t('experiences.list.empty.requestedTitle')}>
        {t('experiences.list.empty.requestedText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="report" title={t('experiences.list.empty.title')} action={member ? null : <LinkButton to={paths.signIn(paths.reports())}>{t('shell.signIn')}</LinkButton>}>
      {member ? t('experiences.list.empty.text') : t('experiences.list.empty.guestText')}
    </EmptyState>
  );
}
