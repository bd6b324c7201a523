import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { t } from '../../../i18n/index.js';
import { paths } from '../../../lib/paths.js';
import { Alert } from '../../../ui/alert.js';
import { carryDrafts } from '../answer-draft.js';
import { threadKeys } from '../queries.js';

interface LedOnProps {
  personId: string;
  /** The address that was opened, and the thread it leads to. */
  from: string;
  to: string;
}

/** The thread of this address was merged into another one: goes on there, to the same post, with what was typed here. */
export function LedOn({ personId, from, to }: LedOnProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { hash } = useLocation();
  // The forms of the page have closed and kept their text by now.
  useEffect(() => {
    carryDrafts(personId, from, to);
    void navigate({ pathname: paths.thread(to), hash }, { replace: true, state: { led: true } });
    // Separated again, this address is its own: what was read under it must not lead on then.
    return () => client.removeQueries({ queryKey: threadKeys.thread(from) });
  }, [client, navigate, personId, from, to, hash]);
  return null;
}

/** Says that the address opened was that of another thread, or of a post that stands here now. */
export function LedHere() {
  const state: unknown = useLocation().state;
  if (typeof state !== 'object' || state === null || !('led' in state)) return null;
  return (
    <Alert tone="info" icon="info">
      <p>{t(state.led === 'post' ? 'threads.acts.split.led' : 'threads.acts.merge.led')}</p>
    </Alert>
  );
}
