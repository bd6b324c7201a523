import { Link } from 'react-router';
import type { ThreadPage } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { Alert } from '../../ui/alert.js';
import { scopeText } from './solution-scope.js';

/** Where a question stands, in one place at the top; discussions have no such state. */
export function StateBanner({ page }: { page: ThreadPage }) {
  if (page.kind === 'discussion') return null;
  if (page.solutions.length > 0) {
    return (
      <Alert tone="success" icon="solution">
        <ul className="list-plain stack-small">
          {page.solutions.map((solution) => {
            const scope = scopeText(solution);
            return (
              <li key={solution.postId}>
                <strong>{t('threads.page.solutions.banner', { organisation: solution.markedBy.name, day: formatDay(solution.markedAt) })}</strong>{' '}
                {scope ? t('threads.page.solutions.scope', { scope }) : t('threads.page.solutions.general')}{' '}
                <Link to={paths.thread(page.id, solution.postId)}>{t('threads.page.solutions.jump')}</Link>
              </li>
            );
          })}
        </ul>
      </Alert>
    );
  }
  // What it repeats is where it stands.
  if (page.duplicateOf !== null) return null;
  const answered = page.state === 'answered';
  return (
    <Alert tone="neutral" icon={answered ? 'answer' : 'open'} title={answered ? t('threads.page.solutions.answered') : t('threads.page.solutions.open')}>
      <p>{answered ? t('threads.page.solutions.answeredText') : t('threads.page.solutions.openText')}</p>
    </Alert>
  );
}
