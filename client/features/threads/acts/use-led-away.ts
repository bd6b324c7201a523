import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { readPlace } from '../../../../shared/threads/contract.js';
import { call } from '../../../lib/api.js';
import { paths } from '../../../lib/paths.js';
import { carryDrafts, postDraftTarget } from '../answer-draft.js';
import { postElementId } from '../post-id.js';

/** For a post that an address names and its page does not have: goes to where coordination has moved it, with what was typed below it. */
export function useLedAway(personId: string, threadId: string): (postId: string) => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return useCallback(
    (postId: string) => {
      void client.fetchQuery({ queryKey: ['threads', 'place', postId], queryFn: ({ signal }) => call(readPlace, { params: { id: postId } }, { signal }) }).then(
        ({ threadId: there }) => {
          if (there === threadId || !here.current) return;
          carryDrafts(personId, postDraftTarget(threadId, postId), postDraftTarget(there, postId));
          void navigate({ pathname: paths.thread(there), hash: `#${postElementId(postId)}` }, { replace: true, state: { led: 'post' } });
        },
        // It does not exist for this reader: the page stays.
        () => undefined,
      );
    },
    [client, navigate, personId, threadId],
  );
}
