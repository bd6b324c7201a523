import { useParams } from 'react-router';
import { useMe } from '../features/accounts/face.js';
import { ThreadReferrals } from '../features/referrals/thread-referrals.js';
import { AskedOthers } from '../features/requests/asked-others.js';
import { ThreadView } from '../features/threads/thread-view.js';

/** `/fragen/:id`: one question or discussion; `#beitrag-<id>` leads to a post. */
export function Component() {
  const me = useMe();
  const { id = '' } = useParams();
  return me && <ThreadView id={id} me={me} below={(page) => page.kind === 'question' && <Below threadId={page.id} />} />;
}

const Below = ({ threadId }: { threadId: string }) => (
  <>
    <ThreadReferrals threadId={threadId} />
    <AskedOthers threadId={threadId} />
  </>
);
