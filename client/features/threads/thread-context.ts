import { createContext, useContext } from 'react';
import type { Me } from '../../../shared/accounts/contract.js';
import { t } from '../../i18n/index.js';
import { isCode, isNotFound } from '../../lib/error-text.js';
import { notify, notifyError } from '../../ui/toast.js';
import type { ThreadSnapshot } from './snapshot.js';
import type { ThreadState } from './use-thread.js';

/** What every part of the page of one thread needs to know. */
export interface ThreadContextValue {
  me: Me;
  snapshot: ThreadSnapshot;
  state: ThreadState;
  /** Brings a post into view and gives it the focus, loading further answers until it is there. */
  reveal: (postId: string) => void;
}

export const ThreadContext = createContext<ThreadContextValue | null>(null);

export function useThreadContext(): ThreadContextValue {
  const value = useContext(ThreadContext);
  if (!value) throw new Error('Only inside the page of a thread.');
  return value;
}

/** What to say when an act on a post failed; where the page was out of date it now shows the new state. */
export function useActFailed(): (error: unknown) => void {
  const { state } = useThreadContext();
  return (error) => {
    if (isCode(error, 'conflict') || isCode(error, 'post_removed') || isNotFound(error)) {
      state.retry();
      state.accept();
      notify({ text: t('threads.page.conflict.tryAgain'), tone: 'warning' });
      return;
    }
    notifyError(error);
  };
}
