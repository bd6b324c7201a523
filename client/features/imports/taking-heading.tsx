import { useEffect, useRef, type ReactNode } from 'react';

/** A heading that takes the focus when it appears: it is the answer to what was just pressed. */
export function TakingHeading({ id, children }: { id: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
