import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EntryLookup } from '../features/catalogue/entry-lookup.js';
import { LookupTabs } from '../features/catalogue/lookup-tabs.js';
import { componentRightsOptions, componentsOptions } from '../features/catalogue/queries.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { Skeleton } from '../ui/states.js';

/** `/bausteine`: components from A to Z with where one reads of them; `/bausteine#epaybl` leads to one. */
export function Component() {
  const components = useQuery(componentsOptions());
  const keeps = useQuery(componentRightsOptions()).data?.keep ?? false;
  return (
    <div className="page page-reading">
      <PageHeader title={t('lookup.components')} actions={keeps && <LinkButton to={paths.care('bausteine')}>{t('care.link')}</LinkButton>}>
        <p>{t('lookup.componentsIntro')}</p>
      </PageHeader>
      <LookupTabs current="components" />
      <QueryView query={components} skeleton={<Skeleton rows={6} lines={3} />}>
        {(entries) => (
          <EntryLookup
            view="components"
            entries={entries}
            keeps={keeps}
            leads={({ slug, name }) => (
              <>
                <p className="no-print">
                  <Link to={paths.threads({ component: slug })}>
                    {t('lookup.questions')} <span className="visually-hidden">{t('lookup.about', { name })}</span>
                  </Link>
                </p>
                <p className="no-print">
                  <Link to={paths.reports({ component: slug })}>
                    {t('lookup.reports')} <span className="visually-hidden">{t('lookup.about', { name })}</span>
                  </Link>
                </p>
              </>
            )}
          />
        )}
      </QueryView>
    </div>
  );
}
