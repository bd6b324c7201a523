import { useEffect, useState } from 'react';
import { t } from '../../i18n/index.js';
import { findDrafts, removeDraft } from '../../lib/drafts.js';
import { paths } from '../../lib/paths.js';
import { forgetVisit } from '../../lib/recent.js';
import { LinkButton } from '../../ui/button.js';
import { PageHeader } from '../../ui/page-header.js';
import { KeptText } from '../composer/face.js';

type Kept = ReturnType<typeof findDrafts<{ text: string }>>;

/** The thread was deleted, narrowed, or never was. What the viewer had typed for it can still be copied. */
export function ThreadGone({ personId, threadId }: { personId: string; threadId: string }) {
  const [kept, setKept] = useState<Kept>([]);
  useEffect(() => forgetVisit(personId, paths.thread(threadId)), [personId, threadId]);
  useEffect(() => {
    // Only after the forms of the page have closed and kept their text.
    const frame = requestAnimationFrame(() => setKept(findDrafts<{ text: string }>(personId, threadId).filter(({ value }) => typeof value.text === 'string')));
    return () => cancelAnimationFrame(frame);
  }, [personId, threadId]);
  return (
    <div className="stack measure">
      <PageHeader title={t('threads.page.gone.title')}>
        <p>{t('threads.page.gone.text')}</p>
      </PageHeader>
      {kept.length > 0 && <output>{t('threads.page.gone.drafts')}</output>}
      {kept.map((draft) => (
        <KeptText
          key={`${draft.kind} ${draft.target}`}
          text={draft.value.text}
          discardLabel={t('threads.page.gone.discard')}
          onDiscard={() => {
            removeDraft(draft);
            setKept((before) => before.filter((other) => other !== draft));
          }}
        />
      ))}
      <div>
        <LinkButton to={paths.threads()}>{t('threads.page.gone.toList')}</LinkButton>
      </div>
    </div>
  );
}
