import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Candidate } from '../../../shared/requests/contract.js';
import { t } from '../../i18n/index.js';
import { ApiError } from '../../lib/api.js';
import { formatDay } from '../../lib/dates.js';
import { errorText } from '../../lib/error-text.js';
import { Alert } from '../../ui/alert.js';
import { Checkbox, ChoiceGroup } from '../../ui/choice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { QueryView } from '../../ui/query-view.js';
import { notify } from '../../ui/toast.js';
import { reasonText } from '../comparables/face.js';
import { phaseText } from '../rollouts/face.js';
import { useOffer } from './mutations.js';
import { candidatesOptions } from './queries.js';

/** Chooses administrations that have the question behind them, the most alike first, and asks them. */
export function OfferDialog({ threadId, onClose }: { threadId: string; onClose: () => void }) {
  const candidates = useQuery(candidatesOptions(threadId));
  const [chosen, setChosen] = useState<string[]>([]);
  const [problem, setProblem] = useState<string>();
  const offer = useOffer(threadId);
  const left = candidates.data?.left ?? 0;

  const submit = (): void => {
    const wrong = chosen.length === 0 ? t('requests.offer.choose') : chosen.length > left ? t('requests.offer.tooMany', { count: left }) : undefined;
    setProblem(wrong);
    if (wrong) return;
    offer.mutate(chosen, {
      onSuccess: ({ items }) => {
        onClose();
        notify({ text: t('requests.offer.sent', { count: items.length }) });
      },
      onError: (error) => setProblem(refusedText(error, chosen, candidates.data?.items ?? [])),
    });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('requests.offer.title')}
      submitLabel={offer.isPending ? t('requests.offer.sending') : t('requests.offer.send')}
      busy={offer.isPending}
      onSubmit={submit}
    >
      <p className="muted">{t('requests.offer.intro')}</p>
      {problem && (
        <Alert tone="danger" live="alert">
          <p>{problem}</p>
        </Alert>
      )}
      <QueryView query={candidates}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p>{t('requests.offer.none')}</p>
          ) : (
            <>
              <ChoiceGroup legend={t('requests.offer.legend')} hint={t('requests.offer.left', { count: left })}>
                {items.map((candidate) => (
                  <Choice
                    key={candidate.organisation.id}
                    candidate={candidate}
                    checked={chosen.includes(candidate.organisation.id)}
                    onChange={(checked) => setChosen((before) => (checked ? [...before, candidate.organisation.id] : before.filter((id) => id !== candidate.organisation.id)))}
                  />
                ))}
              </ChoiceGroup>
              {total > items.length && <p className="muted small">{t('requests.offer.more', { count: total - items.length })}</p>}
            </>
          )
        }
      </QueryView>
    </FormDialog>
  );
}

function Choice({ candidate, checked, onChange }: { candidate: Candidate; checked: boolean; onChange: (checked: boolean) => void }) {
  const { organisation, service, liveSince, phase, reason, asked, full } = candidate;
  const stand = liveSince ? t('requests.offer.live', { service: service.name, day: formatDay(liveSince) }) : t('requests.offer.phase', { service: service.name, phase: phaseText(phase ?? 0) });
  const facts = (
    <>
      {stand}
      <br />
      {reasonText(reason)}
    </>
  );
  if (asked || full) {
    return (
      <div className="requests-closed">
        <p>
          {organisation.name} <strong>({asked ? t('requests.offer.asked') : t('requests.offer.full')})</strong>
        </p>
        <p className="check-hint">{facts}</p>
      </div>
    );
  }
  return <Checkbox label={organisation.name} hint={facts} checked={checked} onChange={onChange} />;
}

/** What the server refused, with the names of the administrations it is about. */
function refusedText(error: unknown, chosen: readonly string[], candidates: readonly Candidate[]): string {
  const text = errorText(error);
  const places = error instanceof ApiError ? (error.problem?.errors ?? []).flatMap(({ path }) => /^organisationIds\.(\d+)$/.exec(path)?.[1] ?? []) : [];
  const names = places.flatMap((place) => candidates.find(({ organisation }) => organisation.id === chosen[Number(place)])?.organisation.name ?? []);
  return names.length > 0 ? t('requests.offer.refused', { name: names.join(', '), text }) : text;
}
