import { useState } from 'react';
import { t } from '../../../i18n/index.js';
import { RadioGroup } from '../../../ui/choice.js';
import { TextField } from '../../../ui/text-field.js';
import { useThreadContext } from '../thread-context.js';
import { useMergeTargets, type MergeTarget } from './merge-targets.js';

interface TargetFieldsProps {
  id: string;
  legend: string;
  error: string | undefined;
  chosen: MergeTarget | null;
  onChange: (target: MergeTarget | null) => void;
}

/** Another thread, chosen among those like this one, by words or by its address. */
export function TargetFields({ id, legend, error, chosen, onChange }: TargetFieldsProps) {
  const { page } = useThreadContext().snapshot;
  const [words, setWords] = useState('');
  const { targets, busy } = useMergeTargets(page, words);
  // What was chosen stays in sight while one goes on searching.
  const shown = chosen && !targets.some((target) => target.id === chosen.id) ? [chosen, ...targets] : targets;
  return (
    <>
      <TextField label={t('threads.acts.target.search')} hint={t('threads.acts.target.searchHint')} value={words} autoComplete="off" onChange={setWords} />
      <RadioGroup
        id={id}
        legend={legend}
        hint={shown.length > 0 ? undefined : busy ? t('common.loading') : t('threads.acts.target.none')}
        error={error}
        value={chosen?.id ?? null}
        options={shown.map((target) => ({ value: target.id, label: target.title, hint: `${target.organisation.name}, ${target.kind === 'question' ? t('threads.list.answers', { count: target.answerCount }) : t('threads.list.comments', { count: target.commentCount })}` }))}
        onChange={(value) => onChange(shown.find((target) => target.id === value) ?? null)}
      />
    </>
  );
}
