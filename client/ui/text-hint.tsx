import { useContext, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { HintContent } from './text-hints.js';
import { useHintBox } from './use-hint-box.js';
import './styles/text-hint.css';

/**
 * A word with a hint: opens on pointing, focus and tap, stays while one points at it, and Esc closes it (WCAG 1.4.13). It is
 * a `span`, so that the word flows, breaks and is copied with its sentence; what opens stands behind it, the next with Tab.
 */
export function TextHint({ name, children }: { name: string; children?: ReactNode }) {
  const content = useContext(HintContent);
  const id = useId();
  const word = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const { open, around, press } = useHintBox(word, box);
  if (!content) return <>{children}</>;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  };
  return (
    <span className="text-hint" {...around}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <span ref={word} role="button" tabIndex={0} className="text-hint-word" aria-expanded={open} aria-controls={open ? id : undefined} aria-describedby={open ? id : undefined} onClick={press} onKeyDown={onKeyDown}>
        {children}
      </span>
      {open && (
        <span ref={box} id={id} className="text-hint-box" lang="de">
          {content(name)}
        </span>
      )}
    </span>
  );
}
