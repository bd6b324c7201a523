import { Link } from 'react-router';
import type { ThreadPage } from '../../../../shared/threads/contract.js';
import { t } from '../../../i18n/index.js';
import { paths } from '../../../lib/paths.js';

/** Of an opening that coordination has split from another thread: what that is called, and the way there. */
export const SplitNote = ({ page: { splitFrom } }: { page: ThreadPage }) =>
  splitFrom && (
    <p className="muted small">
      {t('threads.acts.split.origin')} <Link to={paths.thread(splitFrom.id)}>{splitFrom.title}</Link>
    </p>
  );
