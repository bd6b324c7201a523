import { useState } from 'react';
import { t } from '../../../i18n/index.js';
import { RadioGroup } from '../../../ui/choice.js';
import { TextField } from '../../../ui/text-field.js';
import { useThreadContext } from '../thread-context.js';
import { ActDialog } from './act-dialog.js';
import { useMergeTargets, type MergeTarget } from './merge-targets.js';
import { useMergeThread } from './use-acts.js';

/** Merges this thread into another one, chosen among those like it, by words or by its address. */
export function MergeDialog({ onClose }: { onClose: () => void }) {
  const { page } = useThreadContext().snapshot;
  const merge = useMergeThread(page.id);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<MergeTarget | null>(null);
  const { targets, busy } = useMergeTargets(page, words);
  // What was chosen stays in sight while one goes on searching.
  const shown = chosen && !targets.some(({ id }) => id === chosen.id) ? [chosen, ...targets] : targets;
  return (
    <ActDialog<'into'>
      title={t('threads.acts.merge.title')}
      submitLabel={t('threads.acts.merge.confirm')}
      before={<p>{t(`threads.acts.merge.text.${page.visibility}`)}</p>}
      labels={{ into: t('threads.acts.merge.into') }}
      check={() => ({ into: chosen === null && t('threads.acts.merge.choose') })}
      fields={(errors) => (
        <>
          <TextField label={t('threads.acts.merge.search')} hint={t('threads.acts.merge.searchHint')} value={words} autoComplete="off" onChange={setWords} />
          <RadioGroup
            id={errors.idOf('into')}
            legend={t('threads.acts.merge.into')}
            hint={shown.length > 0 ? undefined : busy ? t('common.loading') : t('threads.acts.merge.none')}
            error={errors.fields.into}
            value={chosen?.id ?? null}
            options={shown.map((target) => ({ value: target.id, label: target.title, hint: `${target.organisation.name}, ${target.kind === 'question' ? t('threads.list.answers', { count: target.answerCount }) : t('threads.list.comments', { count: target.commentCount })}` }))}
            onChange={(id) => setChosen(shown.find((target) => target.id === id) ?? null)}
          />
        </>
      )}
      run={(reason) => merge.mutateAsync({ reason, into: chosen?.id ?? '', version: page.version })}
      done={t('threads.acts.merge.done')}
      back
      onClose={onClose}
    />
  );
}
