import { Link } from 'react-router';
import type { ServiceDetail } from '../../../shared/catalogue/contract.js';
// Not by the face: it brings the whole page of a thread along, which is not shown here.
import { ThreadList } from '../../features/threads/thread-list.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/button.js';
import { EmptyState } from '../../ui/states.js';

/** The questions and discussions of one service, newest first; finer filters stand on the page of all questions. */
export function ServiceThreads({ service }: { service: ServiceDetail }) {
  return (
    <div className="stack">
      <p>
        <Link to={paths.threads({ service: service.slug })}>{t('services.hub.filterThreads')}</Link>
      </p>
      <ThreadList
        selection={{ service: service.id, list: 'new' }}
        level={2}
        label={t('services.hub.threads')}
        empty={
          <EmptyState
            icon="question"
            title={t('services.hub.threadsEmpty')}
            action={
              <LinkButton to={paths.ask({ service: service.slug, phase: service.ourRollout?.phase ?? null })} icon="add">
                {t('shell.ask')}
              </LinkButton>
            }
          >
            {t('services.hub.threadsEmptyText')}
          </EmptyState>
        }
      />
    </div>
  );
}
