import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { draftKey, findDrafts, readDraft, useDraft } from '../../client/lib/drafts.js';

const place = { person: 'p1', kind: 'answer', target: 't1' };
const isEmpty = (value: string): boolean => value.trim() === '';
const open = () => renderHook(() => useDraft<string>(place, '', isEmpty));

describe('keeping a draft on the device', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('saves half a second after the last key', () => {
    const { result } = open();
    act(() => result.current.set('Hallo'));
    act(() => jest.advanceTimersByTime(400));
    expect(readDraft(place)).toBeNull();
    act(() => jest.advanceTimersByTime(100));
    expect(readDraft<string>(place)?.value).toBe('Hallo');
    expect(result.current.savedAt).not.toBeNull();
  });

  it('saves at once when the page is left', () => {
    const { result } = open();
    act(() => result.current.set('schnell weg'));
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(readDraft<string>(place)?.value).toBe('schnell weg');
  });

  it('saves when the form closes, and opens with the text again', () => {
    const first = open();
    act(() => first.result.current.set('bleibt'));
    first.unmount();
    const second = open();
    expect(second.result.current).toMatchObject({ value: 'bleibt', restored: true });
  });

  it('forgets the draft once it is discarded, also when the form closes afterwards', () => {
    const { result, unmount } = open();
    act(() => result.current.set('gesendet'));
    act(() => result.current.discard(''));
    unmount();
    expect(readDraft(place)).toBeNull();
  });

  it('does not remove what another tab has kept in the same place', () => {
    const { result } = open();
    act(() => result.current.set('aus diesem Fenster'));
    act(() => jest.advanceTimersByTime(500));
    localStorage.setItem(draftKey(place), JSON.stringify({ value: 'aus dem anderen', savedAt: '2099-01-01T00:00:00.000Z' }));
    act(() => result.current.discard(''));
    expect(readDraft<string>(place)?.value).toBe('aus dem anderen');
  });

  it('leaves no draft of an emptied form', () => {
    const { result } = open();
    act(() => result.current.set('etwas'));
    act(() => jest.advanceTimersByTime(500));
    act(() => result.current.set('  '));
    act(() => jest.advanceTimersByTime(500));
    expect(localStorage.length).toBe(0);
  });

  it('keeps the drafts of two people apart and finds those of one thread', () => {
    localStorage.setItem(draftKey(place), JSON.stringify({ value: 'a', savedAt: '2026-11-23T10:00:00.000Z' }));
    localStorage.setItem(draftKey({ ...place, kind: 'edit', target: 't1.post' }), JSON.stringify({ value: 'b', savedAt: '2026-11-23T10:00:00.000Z' }));
    localStorage.setItem(draftKey({ ...place, person: 'p2' }), JSON.stringify({ value: 'fremd', savedAt: '2026-11-23T10:00:00.000Z' }));
    expect(findDrafts<string>('p1', 't1').map(({ value }) => value).sort()).toEqual(['a', 'b']);
  });

  it('says so when the device refuses to keep it', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { result } = open();
    act(() => result.current.set('zu groß'));
    act(() => jest.advanceTimersByTime(500));
    expect(result.current).toMatchObject({ failed: true, value: 'zu groß' });
  });

  it('takes a broken entry for no draft', () => {
    localStorage.setItem(draftKey(place), '{"value"');
    expect(open().result.current).toMatchObject({ value: '', restored: false });
  });
});
