import { useParams } from 'react-router';
import { useMe } from '../features/accounts/face.js';
import { ThreadView } from '../features/threads/face.js';

/** `/fragen/:id`: one question or discussion; `#beitrag-<id>` leads to a post. */
export function Component() {
  const me = useMe();
  const { id = '' } = useParams();
  return me && <ThreadView id={id} me={me} />;
}
