import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { SuggestionKind } from '../../shared/suggestions/contract.js';
import { useMe } from '../features/accounts/face.js';
import { KIND_WORDS, kindOf } from '../features/care/face.js';
import { beginningOptions, suggestionsOnPageOptions } from '../features/suggestions/queries.js';
import { SuggestForm } from '../features/suggestions/suggest-form.js';
import { SuggestionsAtText } from '../features/suggestions/face.js';
import { t } from '../i18n/index.js';
import { isNotFound } from '../lib/error-text.js';
import { paths } from '../lib/paths.js';
import { Alert } from '../ui/alert.js';
import { LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { ErrorState, Skeleton } from '../ui/states.js';
import { Component as NotFound } from './not-found.js';

type Kind = Exclude<SuggestionKind, 'post'>;

/** `/vorschlaege/neu/:kind/:id`: suggesting a change of a lesson or of an entry of the catalogue or the glossary. */
export function Component() {
  const { kind: word, id = '' } = useParams();
  const kind: Kind | null = word === 'erkenntnisse' ? 'lesson' : kindOf(word);
  return kind === null ? <NotFound /> : <OneText key={id} kind={kind} id={id} />;
}

function OneText({ kind, id }: { kind: Kind; id: string }) {
  const me = useMe();
  const query = useQuery(beginningOptions(kind, id));
  const waiting = useQuery(suggestionsOnPageOptions(id)).data?.items.some(({ viewer }) => viewer.mine);
  const { data } = query;
  if (isNotFound(query.error)) return <NotFound />;
  return (
    <div className="page">
      <PageHeader title={data ? t('suggestions.suggest.titleOf', { title: data.title }) : t('suggestions.suggest.open')} kicker={t(`suggestions.kinds.${kind}`)} />
      {query.isError && !data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {!data || !me || waiting === undefined ? (
        !query.isError && <Skeleton rows={3} lines={3} />
      ) : !data.can.suggest ? (
        <>
          <Alert tone="info">{t(kind === 'lesson' ? 'suggestions.suggest.mayEditLesson' : 'suggestions.suggest.mayEdit')}</Alert>
          <LinkButton to={kind === 'lesson' ? data.path : paths.entry(KIND_WORDS[kind], id)} icon={kind === 'lesson' ? 'arrow-right' : 'edit'}>
            {t(kind === 'lesson' ? 'suggestions.toText' : 'common.edit')}
          </LinkButton>
        </>
      ) : waiting ? (
        <SuggestionsAtText within={id} subjectId={id} onChanged={() => undefined} />
      ) : (
        <SuggestForm me={me} kind={kind} id={id} beginning={data} />
      )}
    </div>
  );
}
