import { useEffect, useState } from 'react';

/** True once `on` has been so for `delay` milliseconds; false at once with it. */
export function useLate(on: boolean, delay: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setTimeout(() => setLate(true), delay);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [on, delay]);
  return on && late;
}

/** The value it came to rest at: for what is spoken, so that not every key is. */
export function useSettled<Value>(value: Value, delay: number, initial: Value): Value {
  const [settled, setSettled] = useState(initial);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
