import { useRef, useState, type FormEvent } from 'react';
import type { PilotPage } from '../../../shared/pilots/contract.js';
import { LIMITS } from '../../../shared/text.js';
import { t } from '../../i18n/index.js';
import { useDraft } from '../../lib/drafts.js';
import { errorText, isCode } from '../../lib/error-text.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { MarkdownText } from '../../ui/markdown-text.js';
import { notify } from '../../ui/toast.js';
import { Composer, DraftLine, RestoredNote } from '../composer/face.js';
import { useTermHints } from '../glossary/face.js';
import { useKeepResults } from './mutations.js';

/** What came of a pilot project: read, and for those who keep it written in place. */
export function Results({ pilot, person, onSaved }: { pilot: PilotPage; person: string; onSaved: () => void }) {
  const [writing, setWriting] = useState(false);
  const hints = useTermHints();
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setWriting(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <section className="section" aria-labelledby="results">
      <h2 id="results">{t('pilots.page.results')}</h2>
      {writing ? (
        <ResultsForm pilot={pilot} person={person} onClose={close} onSaved={onSaved} />
      ) : (
        <>
          {pilot.results.trim() === '' ? <p className="muted">{t(pilot.can.keepResults ? 'pilots.page.noResultsOwn' : 'pilots.page.noResults')}</p> : <MarkdownText text={pilot.results} topLevel={3} hints={hints} />}
          {pilot.can.keepResults && (
            <p className="section-foot">
              <Button ref={opener} icon="edit" onClick={() => setWriting(true)}>
                {t(pilot.results.trim() === '' ? 'pilots.page.writeResults' : 'pilots.page.editResults')}
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function ResultsForm({ pilot, person, onClose, onSaved }: { pilot: PilotPage; person: string; onClose: () => void; onSaved: () => void }) {
  const draft = useDraft({ person, kind: 'pilot-results', target: pilot.id }, pilot.results, (text) => text === pilot.results);
  const [version, setVersion] = useState(pilot.resultsVersion);
  const [meanwhile, setMeanwhile] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const keep = useKeepResults(pilot.id);
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (keep.isPending || draft.value.length > LIMITS.textMax) return;
    setError(null);
    keep.mutate(
      { results: draft.value, version },
      {
        onSuccess: () => {
          draft.discard();
          notify({ text: t('pilots.page.resultsSaved') });
          onSaved();
          onClose();
        },
        onError: (failure) => {
          const conflict = isCode(failure, 'conflict') ? failure.problem?.conflict : undefined;
          if (!conflict) return setError(errorText(failure));
          setVersion(conflict.version);
          setMeanwhile((conflict.current as { results: string }).results);
        },
      },
    );
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <RestoredNote draft={draft} onDiscard={() => draft.discard(pilot.results)} />
      {meanwhile !== null && (
        <Alert tone="warning" live="alert" title={t('pilots.conflict.title')}>
          <p>{t('pilots.conflict.results')}</p>
          <div className="card-quiet">{meanwhile.trim() === '' ? <p className="muted">{t('pilots.page.noResults')}</p> : <MarkdownText text={meanwhile} topLevel={3} />}</div>
        </Alert>
      )}
      {error && (
        <Alert tone="danger" live="alert">
          <p>{error}</p>
        </Alert>
      )}
      <Composer label={t('pilots.page.resultsLabel')} hint={t('pilots.page.resultsHint')} value={draft.value} onChange={draft.set} onSubmit={submit} rows={12} sending={keep.isPending} />
      <DraftLine draft={draft} />
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={keep.isPending}>
          {keep.isPending ? t('common.saving') : t('common.save')}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            draft.discard();
            onClose();
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
