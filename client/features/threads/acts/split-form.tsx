import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { SPLIT_AT_ONCE } from '../../../../shared/threads/acts.js';
import type { CommentView } from '../../../../shared/threads/contract.js';
import { LIMITS } from '../../../../shared/text.js';
import type { ThreadKind } from '../../../../shared/vocabulary.js';
import { t } from '../../../i18n/index.js';
import { paths } from '../../../lib/paths.js';
import { CheckboxGroup, RadioGroup } from '../../../ui/choice.js';
import { LoadMore } from '../../../ui/load-more.js';
import { TextField } from '../../../ui/text-field.js';
import { LinksFields, type Links } from '../links-fields.js';
import { commentsOf, postsOf } from '../snapshot.js';
import { useThreadContext } from '../thread-context.js';
import { ActDialog } from './act-dialog.js';
import { useSplitThread } from './use-acts.js';

/** So much of a text tells it from the others. */
const EXCERPT = 160;

/** Makes a thread of its own of chosen answers and comments. */
export function SplitForm({ onClose }: { onClose: () => void }) {
  const { snapshot, state } = useThreadContext();
  const { page } = snapshot;
  const split = useSplitThread(page.id);
  const navigate = useNavigate();
  const part = useRef<string | null>(null);
  const posts = useChoices();
  const [chosen, setChosen] = useState<string[]>([]);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<ThreadKind>(page.kind);
  const [links, setLinks] = useState<Links>(() => ({ serviceIds: page.services.map(({ id }) => id), componentIds: page.components.map(({ id }) => id), phase: page.phase }));
  // What was removed or moved meanwhile cannot be chosen any more.
  const postIds = chosen.filter((id) => posts.some((post) => post.id === id));
  const close = (): void => {
    onClose();
    if (part.current) void navigate(paths.thread(part.current));
  };
  return (
    <ActDialog<keyof Links | 'kind' | 'title' | 'postIds'>
      title={t('threads.acts.split.title')}
      submitLabel={t('threads.acts.split.confirm')}
      before={<p>{t(`threads.acts.split.text.${page.visibility}`)}</p>}
      labels={{ postIds: t('threads.acts.split.posts'), title: t('threads.ask.titleLabel'), kind: t('threads.acts.move.kind'), serviceIds: t('threads.ask.services'), componentIds: t('threads.ask.components'), phase: t('threads.ask.phase') }}
      check={() => ({
        postIds: (postIds.length === 0 && t('threads.acts.split.choose')) || (postIds.length > SPLIT_AT_ONCE && t('threads.acts.split.tooMany', { limit: SPLIT_AT_ONCE })),
        title: (title.trim().length < LIMITS.titleMin && t('threads.ask.errors.titleShort', { limit: LIMITS.titleMin })) || (title.trim().length > LIMITS.titleMax && t('threads.ask.errors.titleLong', { limit: LIMITS.titleMax })),
        serviceIds: kind === 'question' && links.serviceIds.length + links.componentIds.length === 0 && t('threads.ask.errors.links'),
      })}
      fields={(errors) => (
        <>
          <CheckboxGroup
            id={errors.idOf('postIds')}
            legend={t('threads.acts.split.posts')}
            hint={posts.length > 0 ? t('threads.acts.split.postsHint') : t('threads.acts.split.none')}
            error={errors.fields.postIds}
            values={postIds}
            options={posts.map((post) => ({ value: post.id, label: labelOf(post), hint: excerptOf(post.text ?? '') }))}
            onChange={setChosen}
          />
          <LoadMore hasMore={state.moreAnswers.available} busy={state.moreAnswers.loading} onLoad={state.moreAnswers.load} shown={posts.length} label={t('threads.page.answers.more')} />
          <TextField id={errors.idOf('title')} label={t('threads.ask.titleLabel')} hint={t('threads.acts.split.titleHint')} error={errors.fields.title} value={title} autoComplete="off" onChange={setTitle} />
          <RadioGroup
            id={errors.idOf('kind')}
            legend={t('threads.acts.move.kind')}
            error={errors.fields.kind}
            value={kind}
            options={[
              { value: 'question', label: t('threads.acts.move.question') },
              { value: 'discussion', label: t('threads.acts.move.discussion') },
            ]}
            onChange={setKind}
          />
          <LinksFields idPrefix="act" value={links} errors={errors.fields} needed={kind === 'question'} onChange={setLinks} />
        </>
      )}
      run={async (reason) => {
        const acted = await split.mutateAsync({ ...links, postIds, title, kind, reason, version: page.version });
        part.current = acted.threadId;
        return acted;
      }}
      done={t('threads.acts.split.done')}
      back
      inPlace
      onClose={close}
    />
  );
}

/** The answers and comments of the page, as far as they are loaded; folded comments unfold, so that each can be chosen. */
function useChoices(): CommentView[] {
  const { snapshot, state } = useThreadContext();
  const posts = postsOf(snapshot);
  useEffect(() => {
    const folded = posts.find((post) => post.commentCount > commentsOf(snapshot, post).length && state.unfolding(post.id) === 'folded');
    if (folded) state.unfold(folded.id);
  });
  return posts.flatMap((post): CommentView[] => [post, ...commentsOf(snapshot, post)]).filter((post) => post.kind !== 'opening' && !post.removed);
}

function labelOf({ kind, author, organisation }: CommentView): string {
  const name = author?.name ?? t('threads.page.post.formerMember');
  return t(kind === 'answer' ? 'threads.acts.split.answerOf' : 'threads.acts.split.commentOf', { name, organisation: organisation.name });
}

const excerptOf = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT).toWellFormed()}…` : text);
