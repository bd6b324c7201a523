import type { ReactNode } from 'react';
import type { Marked } from '../../../shared/search/contract.js';

/** Text with the places that fit marked; text nodes only, so what somebody wrote stays text. */
export function MarkedText({ value: { text, marks } }: { value: Marked }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, length] of marks) {
    if (start < at || length <= 0 || start + length > text.length) continue;
    if (start > at) parts.push(text.slice(at, start));
    parts.push(<mark key={start}>{text.slice(start, start + length)}</mark>);
    at = start + length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return <>{parts}</>;
}
