import { useQuery } from '@tanstack/react-query';
import { Contribution } from './contribution.js';
import { ownContributionsOptions } from './queries.js';

/** On the page of a thread: what the viewer has written to it that is not published; for nobody else. */
export function WaitingHere({ threadId, person }: { threadId: string; person: string }) {
  const own = useQuery(ownContributionsOptions()).data?.items.filter((one) => one.threadId === threadId) ?? [];
  return own.map((contribution) => <Contribution key={contribution.id} contribution={contribution} person={person} level={2} inPlace />);
}

/** Brings a text that now waits on this page into view. */
export function revealWaiting(id: string): void {
  setTimeout(() => {
    const element = document.getElementById(`wartend-${id}`);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  });
}
