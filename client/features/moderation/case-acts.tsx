import type { CasePage } from '../../../shared/moderation/contract.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { Button } from '../../ui/button.js';
import { notify, notifyError } from '../../ui/toast.js';
import { LOOKS, mayDo, REASONED_ACTS, type ReasonedAct } from './acts.js';
import { PublishButton } from './publish-button.js';
import { useCaseAct } from './mutations.js';

interface CaseActsProps {
  page: CasePage;
  onAct: (act: ReasonedAct) => void;
  onChanged: () => void;
}

/** What the viewer may do in the case, and nothing else; the keys press these buttons. */
export function CaseActs({ page, onAct, onChanged }: CaseActsProps) {
  const acts = REASONED_ACTS.filter((act) => mayDo(act, page));
  const { claimedBy, can } = page;
  return (
    <section className="card stack-small" aria-labelledby="case-acts">
      <h2 id="case-acts">{t('moderation.acts.title')}</h2>
      {claimedBy && !claimedBy.mine && page.closedAt === null && <p>{t('moderation.acts.claimedBy', { name: claimedBy.name })}</p>}
      {acts.length === 0 && !can.claim && !can.release && <p className="muted">{t('moderation.acts.none')}</p>}
      <div className="case-acts">
        {can.decide && <PublishButton page={page} onChanged={onChanged} />}
        {(can.claim || can.release) && <Claim page={page} onChanged={onChanged} />}
        {acts.map((act) => (
          <Button key={act} data-act={act} {...LOOKS[act]} onClick={() => onAct(act)}>
            {act === 'hide' && page.urgent ? t('moderation.acts.hideNow') : t(`moderation.acts.${act}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** One button that changes its word, so that the focus stays on it. */
function Claim({ page, onChanged }: Omit<CaseActsProps, 'onAct'>) {
  const act = useCaseAct();
  const what = page.can.claim ? 'claim' : 'release';
  const press = (): void =>
    act.mutate(
      { id: page.id, version: page.version, act: what },
      {
        onSuccess: () => notify({ text: t(what === 'claim' ? 'moderation.acts.claimed' : 'moderation.acts.released') }),
        onError: (error) => (isCode(error, 'conflict') ? notify({ text: t('moderation.case.changed'), tone: 'warning' }) : notifyError(error)),
        onSettled: onChanged,
      },
    );
  return (
    <Button data-act={what} variant={what === 'claim' && !page.can.decide ? 'primary' : 'secondary'} icon="user" busy={act.isPending} onClick={press}>
      {t(`moderation.acts.${what}`)}
    </Button>
  );
}
