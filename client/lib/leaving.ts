/** Calls when a page of the application is closed or put away; returns how to stop listening. For effects. */
export function whenLeaving(leave: () => void): () => void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') leave();
  };
  window.addEventListener('pagehide', leave);
  // Phones never fire `pagehide` for a page that is put away and ended there.
  document.addEventListener('visibilitychange', hidden);
  return () => {
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hidden);
  };
}
