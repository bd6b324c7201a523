import { describe, expect, it } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { useHeld, useOpening } from '../../client/lib/use-held.js';

const hold = (initial: string | undefined) => renderHook(({ latest, follow = false }: { latest: string | undefined; follow?: boolean }) => useHeld(latest, { follow }), { initialProps: { latest: initial } as { latest: string | undefined; follow?: boolean } });

describe('holding what is being read', () => {
  it('keeps the first value until it is asked for the latest', () => {
    const { result, rerender } = hold('a');
    rerender({ latest: 'b' });
    expect(result.current.shown).toBe('a');
    act(() => result.current.accept());
    expect(result.current.shown).toBe('b');
    rerender({ latest: 'c' });
    expect(result.current.shown).toBe('b');
  });

  it('shows the first value as soon as it is there', () => {
    const { result, rerender } = hold(undefined);
    rerender({ latest: 'a' });
    expect(result.current.shown).toBe('a');
  });

  it('drops at once what is no longer to be seen', () => {
    const { result, rerender } = hold('a');
    rerender({ latest: undefined });
    expect(result.current.shown).toBeUndefined();
  });

  it('asking for the latest while nothing new is there holds nothing open for later', () => {
    const { result, rerender } = hold('a');
    act(() => result.current.accept());
    rerender({ latest: 'b' });
    expect(result.current.shown).toBe('a');
  });

  it('adds what was asked for once, and holds it from then on', () => {
    const grow = (shown: string[], latest: string[]): string[] => (latest.length > shown.length ? [...shown, ...latest.slice(shown.length)] : shown);
    const { result, rerender } = renderHook(({ latest }) => useHeld(latest, { grow }), { initialProps: { latest: ['a'] } });
    rerender({ latest: ['a', 'b'] });
    rerender({ latest: ['a changed', 'b changed'] });
    expect(result.current.shown).toEqual(['a', 'b']);
  });

  it('follows while the page opens and holds from its first answer on', () => {
    const { result, rerender } = renderHook(
      ({ latest, answered }: { latest: string; answered: boolean }) => useHeld(latest, { follow: useOpening(answered) }),
      { initialProps: { latest: 'cached', answered: false } },
    );
    rerender({ latest: 'fresh', answered: true });
    expect(result.current.shown).toBe('fresh');
    rerender({ latest: 'later', answered: true });
    expect(result.current.shown).toBe('fresh');
  });
});
