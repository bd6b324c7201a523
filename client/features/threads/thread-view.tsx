import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { Me } from '../../../shared/accounts/contract.js';
import type { ThreadPage } from '../../../shared/threads/contract.js';
import { topics } from '../../../shared/events.js';
import { t } from '../../i18n/index.js';
import { isNotFound } from '../../lib/error-text.js';
import { useTopic } from '../../lib/live.js';
import { paths } from '../../lib/paths.js';
import { rememberVisit } from '../../lib/recent.js';
import { Badge, SampleBadge } from '../../ui/badge.js';
import { PageHeader } from '../../ui/page-header.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { StatusBar } from '../../ui/status-bar.js';
import type { ComposerHandle } from '../composer/face.js';
import { OrganisationLine } from '../organisations/face.js';
import { DuplicateNote, DuplicatesList } from './acts/duplicate-note.js';
import { LedHere, LedOn } from './acts/led-here.js';
import { LockedNote } from './acts/locked-note.js';
import { MoveForm } from './acts/move-form.js';
import { SplitForm } from './acts/split-form.js';
import { useLedAway } from './acts/use-led-away.js';
import { ChangeThread } from './change-thread.js';
import { KeysDialog } from './keys-dialog.js';
import { newsText } from './news-text.js';
import { postIdOf } from './post-id.js';
import { threadKeys } from './queries.js';
import { StateBanner } from './state-banner.js';
import { ThreadActions } from './thread-actions.js';
import { ThreadContext } from './thread-context.js';
import type { ThreadContextValue } from './thread-context.js';
import { ThreadGone } from './thread-gone.js';
import { useThreadKeys } from './thread-keys.js';
import { ThreadLinks } from './thread-links.js';
import { ThreadPosts } from './thread-posts.js';
import { ThreadStateBadge } from './thread-state.js';
import './threads.css';
import { useReveal } from './use-reveal.js';
import { useThread } from './use-thread.js';

/** The page of one question or discussion. */
export const ThreadView = (props: ThreadViewProps) => <OneThread key={props.id} {...props} />;

interface ThreadViewProps {
  id: string;
  me: Me;
  /** What other features show of it, below where it stands. */
  below?: (page: ThreadPage) => ReactNode;
}

function OneThread({ id, me, below }: ThreadViewProps) {
  const state = useThread(id);
  const reveal = useReveal(state, useLedAway(me.id, state.shown?.page.id ?? id));
  const { hash } = useLocation();
  const client = useQueryClient();
  useTopic(
    topics.thread(id),
    useCallback(() => void client.invalidateQueries({ queryKey: threadKeys.thread(id) }), [client, id]),
  );
  useTopic(topics.threads());
  useEffect(() => {
    const postId = postIdOf(hash);
    if (postId) reveal(postId);
  }, [hash, reveal]);

  const { shown } = state;
  if (state.error) return isNotFound(state.error) ? <ThreadGone personId={me.id} threadId={id} /> : <ErrorState error={state.error} onRetry={state.retry} />;
  if (!shown) return <Skeleton rows={3} lines={4} />;
  if (shown.page.id !== id) return <LedOn personId={me.id} from={id} to={shown.page.id} />;
  const context: ThreadContextValue = { me, snapshot: shown, state, reveal };
  return (
    <ThreadContext value={context}>
      <Loaded context={context} below={below} />
    </ThreadContext>
  );
}

function Loaded({ context: { me, snapshot, state, reveal }, below }: { context: ThreadContextValue; below: ThreadViewProps['below'] | undefined }) {
  const { page } = snapshot;
  const [form, setForm] = useState<'change' | 'move' | 'split' | null>(null);
  const [help, setHelp] = useState(false);
  const composer = useRef<ComposerHandle>(null);
  useEffect(() => rememberVisit(me.id, { kind: 'thread', path: paths.thread(page.id), title: page.title }), [me.id, page.id, page.title]);
  useThreadKeys({ answer: () => composer.current?.focus(), help: () => setHelp(true) });

  const showNews = (): void => {
    const first = state.firstNews();
    state.accept();
    if (first) reveal(first);
  };
  return (
    <div className="thread-page stack">
      <PageHeader
        title={page.title}
        kicker={<Link to={paths.threads()}>{t('threads.page.back')}</Link>}
        actions={<ThreadActions onChange={() => setForm('change')} onMove={setForm} onHelp={() => setHelp(true)} />}
      >
        <div className="stack-small">
          <div className="row">
            <ThreadStateBadge state={page.state} />
            <Badge icon={page.visibility === 'community' ? 'people' : 'lock'} tone={page.visibility === 'community' ? 'neutral' : 'warning'}>
              {t(`threads.page.visibility.${page.visibility}`)}
            </Badge>
            {page.pins.length > 0 && (
              <Badge icon="pin" tone="accent">
                {t('threads.acts.pin.pinned')}
              </Badge>
            )}
            {page.sample && <SampleBadge />}
          </div>
          <p className="meta">
            <OrganisationLine organisation={page.organisation} link />
          </p>
          <ThreadLinks thread={page} linked />
        </div>
      </PageHeader>
      <StatusBar text={newsText(state.news)} actionLabel="" onShow={showNews} />
      {form === 'change' && <ChangeThread onDone={() => setForm(null)} />}
      {form === 'move' && <MoveForm onClose={() => setForm(null)} />}
      {form === 'split' && <SplitForm onClose={() => setForm(null)} />}
      <LedHere />
      <LockedNote locked={page.locked} />
      <DuplicateNote page={page} />
      <StateBanner page={page} />
      {below?.(page)}
      <ThreadPosts composer={composer} />
      <DuplicatesList page={page} />
      {help && <KeysDialog onClose={() => setHelp(false)} />}
    </div>
  );
}
