import { useCallback, useEffect, useRef, useState } from 'react';

export interface Typed {
  /** What stands in the field. */
  text: string;
  /** What is asked for; a moment behind while keys come quickly. */
  wanted: string;
  type: (text: string) => void;
}

/** A text as it is typed: the first key counts at once, quick ones after it together, `pause` milliseconds later. */
export function useTyped(initial: string, pause: number): Typed {
  const [text, setText] = useState(initial);
  const [wanted, setWanted] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = useCallback(
    (next: string) => {
      const since = Date.now() - last.current;
      last.current = Date.now();
      clearTimeout(timer.current);
      setText(next);
      if (since >= pause) setWanted(next);
      else timer.current = setTimeout(() => setWanted(next), pause);
    },
    [pause],
  );
  return { text, wanted, type };
}
