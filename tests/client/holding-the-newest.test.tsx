import { expect, test } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { useHeldNewest } from '../../client/lib/held-newest.js';
import { useNewHere } from '../../client/lib/use-new-here.js';

const list = (...ids: string[]): { id: string }[] => ids.map((id) => ({ id }));

test('what is newer waits until it is asked for; what is gone goes at once, further pages follow', () => {
  const { result, rerender } = renderHook(({ items, answered }) => useHeldNewest(items, answered), { initialProps: { items: list('c', 'b') as { id: string; text?: string }[], answered: true } });
  const shown = (): string => (result.current.items ?? []).map(({ id }) => id).join('');
  // The first answer has come: from now on it is held.
  rerender({ items: list('c', 'b'), answered: true });
  rerender({ items: list('e', 'd', 'c', 'b'), answered: true });
  expect([shown(), result.current.waiting]).toEqual(['cb', 2]);
  rerender({ items: list('e', 'd', 'c', 'a'), answered: true });
  expect([shown(), result.current.waiting]).toEqual(['ca', 2]);
  rerender({ items: [...list('e', 'd'), { id: 'c', text: 'anders' }, ...list('a')], answered: true });
  expect(result.current.items).toEqual([{ id: 'c', text: 'anders' }, { id: 'a' }]);
  act(() => result.current.accept());
  expect([shown(), result.current.waiting]).toEqual(['edca', 0]);
});

test('where nothing stands, nothing can move: the first one comes by itself', () => {
  const { result, rerender } = renderHook(({ items }) => useHeldNewest(items, true), { initialProps: { items: list() } });
  rerender({ items: list() });
  rerender({ items: list('a') });
  expect([result.current.items, result.current.waiting]).toEqual([[{ id: 'a' }], 0]);
});

test('what was new when it came stays marked though it has been seen since', () => {
  const { result, rerender } = renderHook(({ items }) => useNewHere(items), { initialProps: { items: [{ id: 'b', seen: false }, { id: 'a', seen: true }] } });
  rerender({ items: [{ id: 'b', seen: true }, { id: 'a', seen: true }] });
  expect([...result.current]).toEqual(['b']);
  rerender({ items: [{ id: 'c', seen: false }, { id: 'b', seen: true }, { id: 'a', seen: true }] });
  expect([...result.current].toSorted()).toEqual(['b', 'c']);
});
