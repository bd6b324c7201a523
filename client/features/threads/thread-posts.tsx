import { useRef } from 'react';
import type { Ref, RefObject } from 'react';
import { t } from '../../i18n/index.js';
import { errorText } from '../../lib/error-text.js';
import { LoadMore } from '../../ui/load-more.js';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/button.js';
import { Alert } from '../../ui/alert.js';
import type { ComposerHandle } from '../composer/face.js';
import { WaitingHere } from '../contributions/face.js';
import { PostComments } from './post-comments.js';
import { PostComposer } from './post-composer.js';
import { Post } from './post.js';
import { AnswerOrder, useAnswerOrder } from './answer-order.js';
import { AnswersAlike } from './answers-alike.js';
import { answersOf, hasNews } from './snapshot.js';
import { useThreadContext } from './thread-context.js';
import { useEndFocus } from '../../lib/use-end-focus.js';

/** The texts of a thread in the order of reading, and the form at their end. */
export function ThreadPosts({ composer }: { composer: Ref<ComposerHandle> }) {
  const { snapshot } = useThreadContext();
  const { page } = snapshot;
  return (
    <>
      <Post post={page.opening} />
      {page.kind === 'question' ? <Answers composer={composer} /> : <Discussion composer={composer} />}
    </>
  );
}

function Answers({ composer }: { composer: Ref<ComposerHandle> }) {
  const { me, snapshot, state } = useThreadContext();
  const { page } = snapshot;
  const { solutions, others } = answersOf(snapshot);
  const box = useRef<HTMLElement>(null);
  const [order, setOrder] = useAnswerOrder();
  const solutionOf = (postId: string) => page.solutions.find((solution) => solution.postId === postId);
  return (
    <>
      {solutions.length > 0 && (
        <section className="stack" aria-labelledby="loesungen">
          <h2 id="loesungen">{t('threads.page.solutions.title', { count: solutions.length })}</h2>
          {solutions.map((post) => (
            <Post key={post.id} post={post} solution={solutionOf(post.id)} />
          ))}
        </section>
      )}
      <section className="stack" aria-labelledby="antworten" ref={box}>
        <h2 id="antworten">{solutions.length > 0 ? t('threads.page.answers.further') : t('threads.page.answers.title', { count: page.answerCount })}</h2>
        {(others.length > 1 || state.moreAnswers.available) && <AnswerOrder order={order} onChange={setOrder} />}
        {order === 'alike' ? <AnswersAlike threadId={page.id} held={hasNews(state.news)} /> : <AnswersByTime box={box} />}
      </section>
      <WaitingHere threadId={page.id} person={me.id} />
      {!page.can.answer && page.duplicateOf !== null && (
        <p>
          <LinkButton to={paths.thread(page.duplicateOf.id)} variant="primary" icon="arrow-right">
            {t('threads.acts.duplicate.answerThere')}
          </LinkButton>
        </p>
      )}
      {page.can.answer && (
        <section className="compose card" aria-labelledby="antworten-form">
          <h2 id="antworten-form">{t('threads.page.compose.answerTitle')}</h2>
          <PostComposer ref={composer} kind="answer" parentId={null} label={t('threads.page.compose.text')} submitLabel={t('threads.page.compose.answer')} />
        </section>
      )}
    </>
  );
}

function AnswersByTime({ box }: { box: RefObject<HTMLElement | null> }) {
  const { snapshot, state } = useThreadContext();
  const { solutions, others } = answersOf(snapshot);
  const loading = useEndFocus(box, '.post', others.length, state.moreAnswers.available);
  const loadMore = (): void => {
    loading();
    state.moreAnswers.load();
  };
  return (
    <>
      {others.length === 0 && !state.moreAnswers.available && <p className="muted">{solutions.length > 0 ? t('threads.page.answers.noFurther') : t('threads.page.answers.none')}</p>}
      {others.map((post) => (
        <Post key={post.id} post={post} />
      ))}
      {state.moreAnswers.error && (
        <Alert tone="danger" live="alert">
          <p>{errorText(state.moreAnswers.error)}</p>
        </Alert>
      )}
      <LoadMore hasMore={state.moreAnswers.available} busy={state.moreAnswers.loading} onLoad={loadMore} shown={others.length} label={t('threads.page.answers.more')} />
    </>
  );
}

function Discussion({ composer }: { composer: Ref<ComposerHandle> }) {
  const { me, snapshot } = useThreadContext();
  const { page } = snapshot;
  return (
    <>
      <section className="stack" aria-labelledby="kommentare">
        <h2 id="kommentare">{t('threads.page.comments.title', { count: page.opening.commentCount })}</h2>
        <PostComments post={page.opening} prominent />
      </section>
      <WaitingHere threadId={page.id} person={me.id} />
      {page.can.comment && (
        <section className="compose card" aria-labelledby="kommentar-form">
          <h2 id="kommentar-form">{t('threads.page.compose.commentTitle')}</h2>
          <PostComposer ref={composer} kind="comment" parentId={page.opening.id} label={t('threads.page.compose.text')} submitLabel={t('threads.page.compose.sendComment')} />
        </section>
      )}
    </>
  );
}
