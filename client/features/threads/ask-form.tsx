import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { Link } from 'react-router';
import type { ServiceChoice } from '../../../shared/catalogue/contract.js';
import type { Me } from '../../../shared/accounts/contract.js';
import { LIMITS } from '../../../shared/text.js';
import { t } from '../../i18n/index.js';
import { newIdempotencyKey } from '../../lib/api.js';
import { useDraft } from '../../lib/drafts.js';
import { errorText, fieldErrors, isCode } from '../../lib/error-text.js';
import { paths } from '../../lib/paths.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/choice.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { CharactersLeft, TextField } from '../../ui/text-field.js';
import { serviceChoicesOptions } from '../catalogue/face.js';
import { Composer, DraftLine, PersonalDataHint, RestoredNote } from '../composer/face.js';
import { checkAsk, emptyAskDraft, isEmptyAsk, toThreadDraft, withService } from './ask-draft.js';
import type { AskDraft, AskField } from './ask-draft.js';
import { LinksFields } from './links-fields.js';
import { useAsk } from './mutations.js';
import './threads.css';

interface AskFormProps {
  me: Me;
  /** From the address: what the page was opened for. */
  about: { service?: string | undefined; phase: number | null; kind: AskDraft['kind'] };
  onPublished: (id: string, kind: AskDraft['kind']) => void;
}

/** The form for a question or discussion. What is typed stays through every error, a crash and signing in again. */
export function AskForm({ me, about, onPublished }: AskFormProps) {
  const prefix = useId();
  const draft = useDraft<AskDraft>({ person: me.id, kind: 'thread', target: 'new' }, emptyAskDraft(about.kind), isEmptyAsk);
  const { value, set } = draft;
  const ask = useAsk();
  const [checked, setChecked] = useState<Partial<Record<AskField, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const services = useQuery(serviceChoicesOptions()).data;
  const prefill = usePrefill(services, draft.restored, about, set);

  const errors: Partial<Record<AskField, string>> = { ...fieldErrors<AskField>(ask.error, labels()), ...checked };
  const change = (part: Partial<AskDraft>): void => set((before) => ({ ...before, ...part }));
  // A message about a field goes when the field changes; the others stay until the next attempt.
  const touch = (field: AskField): void => setChecked(({ [field]: _gone, ...rest }) => rest);

  const submit = async (): Promise<void> => {
    if (ask.isPending) return;
    const problems = checkAsk(value);
    setChecked(problems);
    setAttempt((before) => before + 1);
    ask.reset();
    if (Object.keys(problems).length > 0) return;
    try {
      const { id } = await ask.mutateAsync({ draft: toThreadDraft(value), key: value.key });
      draft.discard(emptyAskDraft(value.kind));
      onPublished(id, value.kind);
    } catch (error) {
      setAttempt((before) => before + 1);
      // An earlier wording arrived under this key; sending this one is a decision of its own.
      if (isCode(error, 'key_reused')) change({ key: newIdempotencyKey() });
    }
  };

  return (
    <form
      className="ask-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="ask-main stack">
        <RestoredNote
          draft={draft}
          onDiscard={() => {
            draft.discard(emptyAskDraft(about.kind));
            setChecked({});
            prefill();
          }}
        />
        <ErrorSummary attempt={attempt} items={(Object.keys(errors) as AskField[]).map((field) => ({ fieldId: `${prefix}-${field}`, text: errors[field] ?? '' }))} />
        <SendProblem error={Object.keys(errors).length === 0 ? ask.error : null} />
        <div>
          <TextField
            id={`${prefix}-title`}
            label={t('threads.ask.titleLabel')}
            hint={t('threads.ask.titleHint')}
            error={errors.title}
            value={value.title}
            autoComplete="off"
            readOnly={ask.isPending}
            onChange={(title) => {
              touch('title');
              change({ title });
            }}
          />
          <CharactersLeft length={value.title.trim().length} max={LIMITS.titleMax} />
        </div>
        <Composer
          id={`${prefix}-text`}
          label={t('threads.ask.textLabel')}
          hint={t('threads.ask.textHint')}
          error={errors.text}
          rows={12}
          sending={ask.isPending}
          value={value.text}
          onChange={(text) => {
            touch('text');
            change({ text });
          }}
          onSubmit={() => void submit()}
        />
        <PersonalDataHint text={`${value.title}\n${value.text}`} />
      </div>
      <section className="ask-context card stack" aria-labelledby={`${prefix}-context`}>
        <h2 id={`${prefix}-context`}>{t('threads.ask.contextTitle')}</h2>
        <LinksFields
          idPrefix={prefix}
          value={value}
          errors={errors}
          needed={value.kind === 'question'}
          phaseHint={phaseHint(services, value)}
          onChange={({ serviceIds, componentIds, phase }, added) => {
            touch('serviceIds');
            set((before) => {
              const next = { ...before, serviceIds, componentIds, phase };
              return added ? withService(next, added) : next;
            });
          }}
        />
        <RadioGroup
          id={`${prefix}-kind`}
          legend={t('threads.ask.kind')}
          value={value.kind}
          options={(['question', 'discussion'] as const).map((kind) => ({ value: kind, label: t(`threads.ask.${kind}`), hint: t(`threads.ask.${kind}Hint`) }))}
          onChange={(kind) => {
            touch('serviceIds');
            change({ kind });
          }}
        />
        <RadioGroup
          id={`${prefix}-visibility`}
          legend={t('threads.ask.visibility')}
          value={value.visibility}
          options={(['community', 'organisation'] as const).map((visibility) => ({
            value: visibility,
            label: t(`threads.ask.${visibility}`),
            hint: t(`threads.ask.${visibility}Hint`, { organisation: me.organisation.name }),
          }))}
          onChange={(visibility) => change({ visibility })}
        />
      </section>
      <div className="ask-submit row">
        <Button type="submit" variant="primary" busy={ask.isPending}>
          {ask.isPending ? t('threads.ask.sending') : value.kind === 'question' ? t('threads.ask.submit') : t('threads.ask.submitDiscussion')}
        </Button>
        <DraftLine draft={draft} />
      </div>
    </form>
  );
}

/** Why nothing was published although the fields are right, and what to do. */
function SendProblem({ error }: { error: unknown }) {
  if (!error) return null;
  if (isCode(error, 'key_reused')) {
    return (
      <Alert tone="warning" live="alert" title={t('threads.page.compose.notSent')} actions={<Link to={paths.threads({ list: 'meine' })}>{t('threads.ask.seeMine')}</Link>}>
        <p>{t('threads.ask.keyReused')}</p>
      </Alert>
    );
  }
  return (
    <Alert tone="danger" live="alert" title={t('threads.page.compose.notSent')}>
      <p>{errorText(error)}</p>
    </Alert>
  );
}

/** Fills in the service of the address and the phase of the own house, once, where nothing was written before. */
function usePrefill(services: ServiceChoice[] | undefined, restored: boolean, about: AskFormProps['about'], set: (next: (before: AskDraft) => AskDraft) => void): () => void {
  const done = useRef(restored);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (done.current || (about.service && !services)) return;
    done.current = true;
    const service = services?.find(({ slug }) => slug === about.service);
    set((before) => (service ? withService(before, service, about.phase) : { ...before, phase: before.phase ?? about.phase }));
  }, [services, about.service, about.phase, set, round]);
  // Once more, after an old draft was thrown away.
  return () => {
    done.current = false;
    setRound((before) => before + 1);
  };
}

/** Says where the phase comes from, if it is that of the own house. */
function phaseHint(services: ServiceChoice[] | undefined, { phase, serviceIds }: AskDraft): string | undefined {
  const own = phase === null ? undefined : services?.find((service) => serviceIds.includes(service.id) && service.ourRollout?.phase === phase);
  return own && t('threads.ask.phaseFromRollout', { service: own.name });
}

const labels = (): Record<AskField, string> => ({
  title: t('threads.ask.titleLabel'),
  text: t('threads.ask.textLabel'),
  serviceIds: t('threads.ask.services'),
  componentIds: t('threads.ask.components'),
  phase: t('threads.ask.phase'),
  kind: t('threads.ask.kind'),
  visibility: t('threads.ask.visibility'),
});
