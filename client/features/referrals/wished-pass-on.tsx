import { useQuery } from '@tanstack/react-query';
import { read } from '../../../shared/threads/contract.js';
import { call } from '../../lib/api.js';
import { paths } from '../../lib/paths.js';
import { PassOnDialog } from './pass-on-dialog.js';
import { prefillOf } from './prefill.js';
import { referralKeys } from './queries.js';

/** Meets a wish: the dialog of its question, with the text of that. */
export function WishedPassOn({ threadId, onClose }: { threadId: string; onClose: () => void }) {
  const { data } = useQuery({ queryKey: [...referralKeys.thread(threadId), 'text'], queryFn: ({ signal }) => call(read, { params: { id: threadId } }, { signal }) });
  if (!data) return null;
  const { id, title, opening, services } = data;
  return <PassOnDialog subject={{ kind: 'thread', id }} title={title} text={prefillOf({ title, address: window.location.origin + paths.thread(id), text: opening.text ?? '' })} serviceIds={services.map((service) => service.id)} onClose={onClose} />;
}
