import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ListedThread } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Badge, SampleBadge } from '../../ui/badge.js';
import { preloadMarkdown } from '../../ui/markdown-text.js';
import { RelativeDate } from '../../ui/time.js';
import { kindName, sizeBandName } from '../organisations/face.js';
import { Because } from './because.js';
import { threadOptions } from './queries.js';
import { ThreadLinks } from './thread-links.js';
import { BestGradeBadge, ThreadStateBadge } from './thread-state.js';
import './threads.css';

interface ThreadRowsProps {
  items: readonly ListedThread[];
  /** Threads that may no longer be seen; their rows keep only their place. */
  gone?: ReadonlySet<string>;
  /** Level of the titles: one below the heading the list stands under. */
  level?: 2 | 3;
  /** What stands below a row, of what its list says beyond the thread itself. */
  extra?: ((item: ListedThread) => ReactNode) | undefined;
}

/** Threads as rows: state, title, one line of text, what it belongs to, who asks, how much has come. */
export function ThreadRows({ items, gone, level = 3, extra }: ThreadRowsProps) {
  return (
    <ul className="list-plain list-rows">
      {items.map((item) => (
        <li key={item.id} className="thread-row">
          {gone?.has(item.id) ? <p className="muted">{t('threads.list.gone')}</p> : (
            <>
              <ThreadRow item={item} level={level} />
              {extra?.(item)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function ThreadRow({ item, level }: { item: ListedThread; level: 2 | 3 }) {
  const client = useQueryClient();
  const Heading = `h${level}` as 'h2' | 'h3';
  const prefetch = (): void => {
    preloadMarkdown();
    void client.prefetchQuery(threadOptions(item.id));
  };
  return (
    <>
      <div className="thread-row-head">
        {item.pinned && (
          <Badge icon="pin" tone="accent">
            {t('threads.acts.pin.pinned')}
          </Badge>
        )}
        <ThreadStateBadge state={item.state} />
        <BestGradeBadge grade={item.bestGrade} />
        {item.visibility === 'organisation' && (
          <Badge icon="lock" tone="warning">
            {t('threads.list.onlyHere')}
          </Badge>
        )}
        {item.sample && <SampleBadge />}
      </div>
      <Heading className="thread-row-title">
        <Link to={paths.thread(item.id)} data-row onPointerEnter={prefetch} onFocus={prefetch}>
          {item.title}
        </Link>
      </Heading>
      <p className="thread-row-excerpt">{item.excerpt}</p>
      {item.because && <Because reason={item.because} />}
      <ThreadLinks thread={item} />
      <p className="meta">
        <span>
          {kindName(item.organisation.kind)}
          {item.organisation.sizeBand && `, ${sizeBandName(item.organisation.sizeBand)}`}
        </span>
        {item.affectsUsCount > 0 && <span>{t('threads.list.affects', { count: item.affectsUsCount })}</span>}
        <span>{item.kind === 'question' ? t('threads.list.answers', { count: item.answerCount }) : t('threads.list.comments', { count: item.commentCount })}</span>
        <span>
          <RelativeDate at={item.lastActivityAt} />
        </span>
      </p>
    </>
  );
}
