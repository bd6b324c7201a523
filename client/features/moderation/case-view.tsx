import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { t } from '../../i18n/index.js';
import { focusHeading } from '../../lib/page-focus.js';
import { paths } from '../../lib/paths.js';
import { Button } from '../../ui/button.js';
import { PageHeader } from '../../ui/page-header.js';
import { StatusBar } from '../../ui/status-bar.js';
import { notify } from '../../ui/toast.js';
import { AuditEntries } from '../audit/face.js';
import { CaseReferrals } from '../referrals/face.js';
import { ActDialog } from './act-dialog.js';
import { firstReason, isUndoable, mayDo, type ReasonedAct } from './acts.js';
import { CaseActs } from './case-acts.js';
import { CaseBadges } from './case-badges.js';
import { CaseContent } from './case-content.js';
import { CaseFacts } from './case-facts.js';
import { CaseFlags } from './case-flags.js';
import { titleOf } from './case-title.js';
import { CaseNotes } from './case-notes.js';
import { toList, useCaseKeys, type CaseFrom } from './triage.js';
import { TriageKeysDialog } from './triage-keys-dialog.js';
import { TriageKeysLine } from './triage-keys-line.js';
import { UndoBanner } from './undo-banner.js';
import type { CaseState } from './use-case.js';
import './moderation.css';

/** The page of one case that is there. */
export function CaseView({ state, page }: { state: CaseState; page: NonNullable<CaseState['page']> }) {
  const navigate = useNavigate();
  const from = useFrom();
  const [dialog, setDialog] = useState<ReasonedAct | null>(() => (from?.act && mayDo(from.act, page) ? from.act : null));
  const [reasons, setReasons] = useState<Partial<Record<ReasonedAct, string>>>({});
  const [lastAct, setLastAct] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const back = (): void => toList(navigate, from, page.id);
  useCaseKeys({ back, help: () => setHelp(true) });
  const lastEntry = state.history.find((entry) => entry.id === lastAct && entry.can.undo);

  const done = (act: ReasonedAct, entry: string): void => {
    state.accept();
    setDialog(null);
    setReasons(({ [act]: _, ...others }) => others);
    const undoable = isUndoable(act);
    setLastAct(undoable ? entry : null);
    if (!undoable) notify({ text: t(`moderation.done.${act}`) });
    // The button that opened the dialog mostly goes with the act.
    setTimeout(focusHeading);
  };

  return (
    <div className="page stack">
      <PageHeader
        title={titleOf(page)}
        kicker={
          <Link to={{ pathname: paths.moderation(), search: from?.list ?? '' }} state={{ case: page.id }}>
            {t('moderation.case.back')}
          </Link>
        }
        actions={
          <Button icon="keyboard" variant="quiet" onClick={() => setHelp(true)}>
            {t('moderation.keys.open')}
          </Button>
        }
      >
        <CaseBadges facts={page} />
      </PageHeader>
      <StatusBar
        text={state.changed ? t('moderation.case.changed') : null}
        onShow={() => {
          state.accept();
          focusHeading();
        }}
      />
      {lastEntry && <UndoBanner entry={lastEntry} onUndone={state.accept} onExpired={state.reread} />}
      <TriageKeysLine />
      <div className="layout-rail">
        <div className="stack-large">
          <CaseContent content={page.content} />
          <CaseFlags page={page} />
          {page.subject.kind !== 'contribution' && <CaseReferrals caseId={page.id} title={page.subject.title} serviceIds={page.services.map(({ id }) => id)} may={page.can.close} />}
          <CaseNotes page={page} onWritten={state.accept} />
          <section className="section" aria-labelledby="case-history">
            <h2 id="case-history">{t('moderation.case.history')}</h2>
            {state.history.length === 0 ? <p className="muted">{t('moderation.case.noHistory')}</p> : <AuditEntries items={state.history} level={3} ofCase onUndone={state.accept} />}
            <p className="section-foot">
              <Link to={paths.audit({ case: page.id })}>{t('moderation.case.moreHistory')}</Link>
            </p>
          </section>
        </div>
        <div className="rail">
          <CaseActs page={page} onAct={setDialog} onChanged={state.accept} />
          <CaseFacts page={page} />
        </div>
      </div>
      {dialog && (
        <ActDialog
          act={dialog}
          page={page}
          history={state.history}
          reason={reasons[dialog] ?? firstReason(dialog, page)}
          onReason={(reason) => setReasons((before) => ({ ...before, [dialog]: reason }))}
          onClose={() => setDialog(null)}
          onRefused={state.accept}
          onDone={(entry) => done(dialog, entry)}
        />
      )}
      {help && <TriageKeysDialog onClose={() => setHelp(false)} />}
    </div>
  );
}

/** Where one came from. The dialog it asks for opens once: going back here later only shows the case. */
function useFrom(): CaseFrom | null {
  const location = useLocation();
  const navigate = useNavigate();
  const from = location.state as CaseFrom | null;
  useEffect(() => {
    if (from?.act) void navigate('.', { replace: true, state: { list: from.list } satisfies CaseFrom, preventScrollReset: true });
  }, [from, navigate]);
  return from;
}
