import { useQuery } from '@tanstack/react-query';
import { Course, phasesOptions, useLivePhases } from '../features/playbooks/face.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { useRowShortcuts } from '../lib/shortcuts.js';
import { LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { EmptyState, Skeleton } from '../ui/states.js';

/** `/vorgehen`: the phases of an introduction in their order, with what others left behind at each. */
export function Component() {
  const phases = useQuery(phasesOptions());
  useLivePhases();
  useRowShortcuts();
  return (
    <div className="page">
      <PageHeader title={t('playbooks.title')}>
        <p>{t('playbooks.intro')}</p>
      </PageHeader>
      <QueryView query={phases} skeleton={<Skeleton rows={6} lines={2} />}>
        {(items) => (
          <div className="stack-large">
            {items.every(({ lessonCount, solvedCount, obstacleCount }) => lessonCount + solvedCount + obstacleCount === 0) && (
              <EmptyState
                icon="flag"
                title={t('playbooks.empty')}
                action={
                  <LinkButton to={paths.newReport()} icon="add">
                    {t('playbooks.write')}
                  </LinkButton>
                }
              >
                {t('playbooks.emptyText')}
              </EmptyState>
            )}
            <Course phases={items} />
          </div>
        )}
      </QueryView>
    </div>
  );
}
