// After a change of page the reader's place is the new h1. Its data may come later than the address, so the wish waits here.
let wanted = false;

/** The address now names another page: the next h1 that appears takes the focus. */
export function wantPageFocus(): void {
  wanted = true;
}

/** The focus goes to the heading there is: what had it is gone with what it did. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

/** Gives the focus to the heading if a change of page asks for it; never takes it from a field someone is typing in. */
export function takePageFocus(heading: HTMLElement): void {
  if (!wanted) return;
  wanted = false;
  const active = document.activeElement;
  const typing = active instanceof HTMLElement && (active.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(active.tagName));
  if (!typing) heading.focus({ preventScroll: true });
}
