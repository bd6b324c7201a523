import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ServiceChoice } from '../../../shared/catalogue/contract.js';
import type { FileView } from '../../../shared/files/contract.js';
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
import { notify } from '../../ui/toast.js';
import { serviceChoicesOptions } from '../catalogue/face.js';
import { Composer, DraftLine, PersonalDataHint, RestoredNote } from '../composer/face.js';
import type { ComposerHandle } from '../composer/face.js';
import { CheckedNote } from '../contributions/face.js';
import { SimilarPanel } from '../search/face.js';
import { checkAsk, emptyAskDraft, isEmptyAsk, toThreadDraft, withService } from './ask-draft.js';
import type { AskDraft, AskField } from './ask-draft.js';
import { LinksFields } from './links-fields.js';
import { useAsk } from './mutations.js';
import type { PublishThread } from './mutations.js';
import './threads.css';

/** Something else that questions can be asked about, such as a report. */
export interface AskPlace {
  id: string;
  publish: PublishThread;
}

interface AskFormProps {
  me: Me;
  /** From the address: what the page was opened for. */
  about: { service?: string | undefined; services?: readonly string[]; phase: number | null; kind: AskDraft['kind']; title?: string | undefined };
  /** Where it is published and under what it is kept on the device, where that is not the list of questions. */
  place?: AskPlace;
  /** Level of the heading beside the text: one below the heading the form stands under. */
  level?: 2 | 3 | 4;
  onPublished: (id: string, kind: AskDraft['kind']) => void;
  /** The same has been asked before: the writer follows that thread instead. */
  onFollowed: (id: string, affectsUs: boolean) => void;
}

/** The form for a question or discussion. What is typed stays through every error, a crash and signing in again. */
export function AskForm({ me, about, place, level = 2, onPublished, onFollowed }: AskFormProps) {
  const prefix = useId();
  const composer = useRef<ComposerHandle>(null);
  const draft = useDraft<AskDraft>({ person: me.id, kind: 'thread', target: place?.id ?? 'new' }, emptyAskDraft(about.kind), isEmptyAsk);
  const { value, set } = draft;
  const ask = useAsk(place?.publish);
  const navigate = useNavigate();
  const Heading = `h${level}` as 'h2';
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
    const unfinished = composer.current?.unfinished();
    const problems = { ...(unfinished ? { text: unfinished } : {}), ...checkAsk(value) };
    setChecked(problems);
    setAttempt((before) => before + 1);
    ask.reset();
    if (Object.keys(problems).length > 0) return;
    try {
      const written = await ask.mutateAsync({ draft: toThreadDraft(value), key: value.key });
      draft.discard(emptyAskDraft(value.kind));
      if ('held' in written) {
        notify({ text: t('contributions.held'), tone: 'success' });
        void navigate(paths.waiting);
      } else onPublished(written.id, value.kind);
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
        <SimilarPanel
          me={me}
          title={value.title}
          serviceIds={value.serviceIds}
          fieldId={`${prefix}-title`}
          onAddService={(service) => {
            touch('serviceIds');
            set((before) => withService(before, service));
          }}
          onFollowed={({ threadId, affectsUs, discard }) => {
            if (discard) draft.discard(emptyAskDraft(value.kind));
            onFollowed(threadId, affectsUs);
          }}
        />
        <Composer
          ref={composer}
          id={`${prefix}-text`}
          label={t('threads.ask.textLabel')}
          hint={t('threads.ask.textHint')}
          error={errors.text}
          rows={12}
          attachments={NO_FILES}
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
        <Heading id={`${prefix}-context`}>{t('threads.ask.contextTitle')}</Heading>
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
        <CheckedNote visibility={value.visibility} serviceIds={value.serviceIds} />
        <Button type="submit" variant="primary" busy={ask.isPending}>
          {ask.isPending ? t('threads.ask.sending') : value.kind === 'question' ? t('threads.ask.submit') : t('threads.ask.submitDiscussion')}
        </Button>
        <DraftLine draft={draft} />
      </div>
    </form>
  );
}

const NO_FILES: readonly FileView[] = [];

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

/** Fills in the services it is about and the phase of the own house, once, where nothing was written before. */
function usePrefill(services: ServiceChoice[] | undefined, restored: boolean, about: AskFormProps['about'], set: (next: (before: AskDraft) => AskDraft) => void): () => void {
  const done = useRef(restored);
  const [round, setRound] = useState(0);
  const slugs = [...(about.service ? [about.service] : []), ...(about.services ?? [])].join(' ');
  useEffect(() => {
    if (done.current || (slugs && !services)) return;
    done.current = true;
    const chosen = slugs.split(' ').flatMap((slug) => services?.find((service) => service.slug === slug) ?? []);
    set((before) => {
      const titled = { ...before, title: before.title || (about.title ?? '') };
      return chosen.length > 0 ? chosen.reduce((draft, service) => withService(draft, service, about.phase), titled) : { ...titled, phase: titled.phase ?? about.phase };
    });
  }, [services, slugs, about.phase, about.title, set, round]);
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
