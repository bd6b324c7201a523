import { useNavigate, useSearchParams } from 'react-router';
import { LIMITS } from '../../shared/text.js';
import { useMe } from '../features/accounts/face.js';
import { AskForm } from '../features/threads/ask-form.js';
import { readFilter } from '../features/threads/selection-address.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { PageHeader } from '../ui/page-header.js';
import { notify } from '../ui/toast.js';

/** `/fragen/neu`: ask a question or open a discussion, from a service (`?dienst=`) already about it, from a search (`?titel=`) already titled. */
export function Component() {
  const me = useMe();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { service, phase } = readFilter(search);
  const kind = search.get('art') === 'diskussion' ? 'discussion' : 'question';
  if (!me) return null;
  return (
    <>
      <PageHeader title={kind === 'question' ? t('threads.ask.title') : t('threads.ask.discussionTitle')}>
        <p className="measure">{t('threads.ask.intro')}</p>
      </PageHeader>
      <AskForm
        me={me}
        about={{ service, phase: phase ?? null, kind, title: search.get('titel')?.slice(0, LIMITS.titleMax) }}
        onPublished={(id, published) => {
          notify({ text: published === 'question' ? t('threads.ask.published') : t('threads.ask.publishedDiscussion'), tone: 'success' });
          void navigate(paths.thread(id));
        }}
        onFollowed={(id, affectsUs) => {
          notify({ text: affectsUs ? t('search.similar.followedAffects') : t('search.similar.followed'), tone: 'success' });
          void navigate(paths.thread(id));
        }}
      />
    </>
  );
}
