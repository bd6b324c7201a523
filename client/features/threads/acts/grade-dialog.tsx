import { useState } from 'react';
import type { CommentView } from '../../../../shared/threads/contract.js';
import { GRADE_LIMITS, isSourceLink } from '../../../../shared/threads/grade.js';
import type { Grade } from '../../../../shared/vocabulary.js';
import { t } from '../../../i18n/index.js';
import type { FormErrors } from '../../../lib/use-form-errors.js';
import { RadioGroup } from '../../../ui/choice.js';
import { TextField } from '../../../ui/text-field.js';
import { useThreadContext } from '../thread-context.js';
import { ActDialog } from './act-dialog.js';
import { gradesFor } from './grades-for.js';
import { useGradeAnswer } from './use-acts.js';

interface Binding {
  body: string;
  sourceTitle: string;
  sourceLink: string;
  validFrom: string;
}
type Field = 'grade' | keyof Binding;

/** Grades an answer, changes its grade, or takes it back. */
export function GradeDialog({ post, onClose }: { post: CommentView; onClose: () => void }) {
  const { page } = useThreadContext().snapshot;
  const act = useGradeAnswer(page.id, post.id);
  const grades = gradesFor(page, post);
  const [chosen, setChosen] = useState<Grade | null>(post.grade?.grade ?? null);
  const [binding, setBinding] = useState<Binding>(() => bindingOf(post));
  // What somebody else did meanwhile may have taken the choice away.
  const grade = grades.find((one) => one === chosen) ?? null;
  const run = (reason: string) => {
    const { version } = post;
    if (grade !== 'binding') return act.mutateAsync({ grade: grade ?? 'checked', reason, version });
    return act.mutateAsync({ grade, reason, version, ...binding, sourceLink: binding.sourceLink.trim() || null });
  };
  return (
    <ActDialog<Field>
      title={t('threads.acts.grade.title')}
      submitLabel={grade === 'experience' ? t('threads.acts.grade.revoke') : t('threads.acts.grade.confirm')}
      before={<p>{t(`threads.acts.grade.text.${page.visibility}`)}</p>}
      labels={{
        grade: t('threads.acts.grade.grade'),
        body: t('threads.acts.grade.body'),
        sourceTitle: t('threads.acts.grade.sourceTitle'),
        sourceLink: t('threads.acts.grade.sourceLink'),
        validFrom: t('threads.acts.grade.validFrom'),
      }}
      check={() => ({ grade: grade === null && t('threads.acts.grade.choose'), ...(grade === 'binding' ? problemsOf(binding) : {}) })}
      fields={(errors) => (
        <>
          <RadioGroup
            id={errors.idOf('grade')}
            legend={t('threads.acts.grade.grade')}
            error={errors.fields.grade}
            value={grade}
            options={grades.map((value) => ({ value, label: t(`threads.acts.grade.grades.${value}`), hint: t(`threads.acts.grade.hints.${value}`) }))}
            onChange={setChosen}
          />
          {grade === 'binding' && <BindingFields errors={errors} value={binding} onChange={(change) => setBinding((before) => ({ ...before, ...change }))} />}
        </>
      )}
      run={run}
      done={grade === 'experience' ? t('threads.acts.grade.revoked') : t('threads.acts.grade.done')}
      onClose={onClose}
    />
  );
}

function BindingFields({ errors, value, onChange }: { errors: FormErrors<Field | 'reason'>; value: Binding; onChange: (change: Partial<Binding>) => void }) {
  const field = (name: keyof Binding) => ({ id: errors.idOf(name), label: t(`threads.acts.grade.${name}`), error: errors.fields[name], value: value[name], onChange: (text: string) => onChange({ [name]: text }) });
  return (
    <>
      <TextField {...field('body')} hint={t('threads.acts.grade.bodyHint')} maxLength={GRADE_LIMITS.lineMax} />
      <TextField {...field('sourceTitle')} hint={t('threads.acts.grade.sourceTitleHint')} maxLength={GRADE_LIMITS.lineMax} />
      <TextField {...field('sourceLink')} type="url" optional hint={t('threads.acts.grade.sourceLinkHint')} />
      <TextField {...field('validFrom')} type="date" />
    </>
  );
}

/** What stands there now, to be changed. */
function bindingOf({ grade }: CommentView): Binding {
  if (grade?.grade !== 'binding') return { body: '', sourceTitle: '', sourceLink: '', validFrom: '' };
  return { body: grade.body, sourceTitle: grade.sourceTitle, sourceLink: grade.sourceLink ?? '', validFrom: grade.validFrom };
}

function problemsOf({ body, sourceTitle, sourceLink, validFrom }: Binding): Partial<Record<Field, string | false>> {
  const short = (line: string): string | false => line.trim().length < GRADE_LIMITS.lineMin && t('threads.acts.grade.lineShort');
  const link = sourceLink.trim();
  return { body: short(body), sourceTitle: short(sourceTitle), sourceLink: link !== '' && !isSourceLink(link) && t('threads.acts.grade.linkWrong'), validFrom: validFrom === '' && t('threads.acts.grade.dayMissing') };
}
