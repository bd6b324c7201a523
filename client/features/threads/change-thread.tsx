import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { ThreadChange, ThreadPage } from '../../../shared/threads/contract.js';
import { LIMITS } from '../../../shared/text.js';
import { t } from '../../i18n/index.js';
import { ApiError } from '../../lib/api.js';
import { errorText, fieldErrors, isCode } from '../../lib/error-text.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { LinksFields } from './links-fields.js';
import type { Links } from './links-fields.js';
import { useChangeThread } from './mutations.js';
import { useThreadContext } from './thread-context.js';

type Field = 'title' | keyof Links;

interface Values extends Links {
  title: string;
}

const valuesOf = (page: ThreadPage): Values => ({
  title: page.title,
  serviceIds: page.services.map(({ id }) => id),
  componentIds: page.components.map(({ id }) => id),
  phase: page.phase,
});

/** Title and links of a thread, changed in its place. Only what was changed is sent. */
export function ChangeThread({ onDone }: { onDone: () => void }) {
  const { snapshot, state } = useThreadContext();
  const { page } = snapshot;
  const prefix = useId();
  const box = useRef<HTMLElement>(null);
  const [values, setValues] = useState(() => valuesOf(page));
  const [start] = useState(() => ({ values: valuesOf(page), version: page.version }));
  const version = useRef(start.version);
  const [checked, setChecked] = useState<Partial<Record<Field, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const [otherTitle, setOtherTitle] = useState<string | null>(null);
  const change = useChangeThread(page.id);
  useEffect(() => box.current?.focus(), []);

  const conflict = isCode(change.error, 'conflict');
  const errors: Partial<Record<Field, string>> = { ...fieldErrors<Field>(change.error, labels()), ...checked };

  const save = async (): Promise<void> => {
    if (change.isPending) return;
    const problems = check(values, page);
    setChecked(problems);
    setAttempt((before) => before + 1);
    if (Object.keys(problems).length > 0) return;
    const body = changesBetween(start.values, values);
    if (Object.keys(body).length === 0) {
      onDone();
      return;
    }
    try {
      await change.mutateAsync({ body, version: version.current });
      state.accept();
      notify({ text: t('threads.page.toasts.threadChanged'), tone: 'success' });
      onDone();
    } catch (error) {
      const detail = error instanceof ApiError ? error.problem?.conflict : undefined;
      if (detail) {
        version.current = detail.version;
        const title = detail.current.title;
        setOtherTitle(typeof title === 'string' && title !== start.values.title ? title : null);
      }
      setAttempt((before) => before + 1);
    }
  };

  return (
    <section className="card stack" aria-labelledby={`${prefix}-head`} tabIndex={-1} ref={box}>
      <h2 id={`${prefix}-head`}>{page.can.editTitle ? t('threads.page.change.title') : t('threads.page.change.linksTitle')}</h2>
      <form
        className="stack"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void save();
        }}
      >
        <ErrorSummary attempt={attempt} items={(Object.keys(errors) as Field[]).map((field) => ({ fieldId: `${prefix}-${field}`, text: errors[field] ?? '' }))} />
        {conflict && (
          <Alert tone="warning" live="alert" title={t('threads.page.conflict.title')}>
            <p>{otherTitle ? t('threads.page.conflict.titleNow', { title: otherTitle }) : t('threads.page.conflict.linksNow')}</p>
          </Alert>
        )}
        {change.isError && !conflict && Object.keys(errors).length === 0 && (
          <Alert tone="danger" live="alert" title={t('threads.page.edit.notSaved')}>
            <p>{errorText(change.error)}</p>
          </Alert>
        )}
        {page.can.editTitle && (
          <TextField id={`${prefix}-title`} label={t('threads.ask.titleLabel')} error={errors.title} value={values.title} autoComplete="off" onChange={(title) => setValues((before) => ({ ...before, title }))} />
        )}
        {page.can.editLinks && (
          <LinksFields idPrefix={prefix} value={values} errors={errors} needed={page.kind === 'question'} onChange={(links) => setValues((before) => ({ ...before, ...links }))} />
        )}
        <div className="row">
          <Button type="submit" variant="primary" busy={change.isPending}>
            {t('threads.page.change.save')}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {t('threads.page.change.cancel')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function check(values: Values, page: ThreadPage): Partial<Record<Field, string>> {
  const title = values.title.trim().length;
  return {
    ...(title < LIMITS.titleMin ? { title: t('threads.ask.errors.titleShort', { limit: LIMITS.titleMin }) } : {}),
    ...(title > LIMITS.titleMax ? { title: t('threads.ask.errors.titleLong', { limit: LIMITS.titleMax }) } : {}),
    ...(page.kind === 'question' && values.serviceIds.length + values.componentIds.length === 0 ? { serviceIds: t('threads.ask.errors.links') } : {}),
  };
}

function changesBetween(before: Values, after: Values): ThreadChange {
  const other = (a: string[], b: string[]): boolean => a.join() !== b.join();
  return {
    ...(after.title.trim() === before.title ? {} : { title: after.title }),
    ...(other(before.serviceIds, after.serviceIds) ? { serviceIds: after.serviceIds } : {}),
    ...(other(before.componentIds, after.componentIds) ? { componentIds: after.componentIds } : {}),
    ...(before.phase === after.phase ? {} : { phase: after.phase }),
  };
}

const labels = (): Record<Field, string> => ({
  title: t('threads.ask.titleLabel'),
  serviceIds: t('threads.ask.services'),
  componentIds: t('threads.ask.components'),
  phase: t('threads.ask.phase'),
});
