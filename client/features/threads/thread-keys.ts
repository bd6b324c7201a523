import { useShortcuts } from '../../lib/shortcuts.js';

interface ThreadKeys {
  answer: () => void;
  help: () => void;
}

/** Single letters on the page of a thread. They press what is on the page, so they can do no more than the mouse. */
export function useThreadKeys({ answer, help }: ThreadKeys): void {
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    r: answer,
    e: edit,
    m: () => document.querySelector<HTMLElement>('[data-act="follow"] button')?.click(),
    '?': help,
  });
}

const posts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-post]')];
const current = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-post]') ?? null;

function move(step: 1 | -1): void {
  const all = posts();
  const here = current();
  const at = here ? all.indexOf(here) : -1;
  const next = all[here ? at + step : step === 1 ? 0 : all.length - 1];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'start' });
}

/** The own post that has the focus; without one the only own post there is, else it would be a guess. */
function edit(): void {
  const own = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-act="edit"]')];
  const here = current();
  const candidates = here ? own(here).filter((button) => button.closest('[data-post]') === here) : own(document);
  if (candidates.length === 1) candidates[0]?.click();
}
