import { useEffect, useEffectEvent, useState, type ComponentType } from 'react';
import { createPortal } from 'react-dom';
import { useLocation } from 'react-router';
import type { Me } from '../../../shared/accounts/contract.js';
import { t } from '../../i18n/index.js';
import { useShortcuts } from '../../lib/shortcuts.js';
import { Icon } from '../../ui/icon.js';
import { notify } from '../../ui/toast.js';
import './search-button.css';

type PaletteType = ComponentType<{ me: Me; onClose: () => void }>;

const load = async (): Promise<PaletteType> => (await import('./palette.js')).Palette;

/** Looks like a field and opens the palette; so do `/` and Ctrl/⌘ K anywhere. A change of page closes it. */
export function SearchButton({ me }: { me: Me }) {
  const { key } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const [Palette, setPalette] = useState<PaletteType | null>(null);
  const show = (): void => {
    // Over another dialog it would lead away from what is being decided there.
    if (document.querySelector('dialog[open]')) return;
    setOpenAt(key);
    if (!Palette) {
      load().then((loaded) => setPalette(() => loaded), () => {
        setOpenAt(null);
        notify({ text: t('errors.codes.network'), tone: 'danger' });
      });
    }
  };
  // Here before it is wanted: the first key must not wait for code.
  useEffect(() => whenIdle(() => void load().then((loaded) => setPalette(() => loaded), () => undefined)), []);
  useShortcuts({ '/': show });
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    // In a text field of the composer Ctrl K makes a link, and says so by preventing the default.
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented) return;
    event.preventDefault();
    show();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button type="button" className="search-button" aria-haspopup="dialog" aria-keyshortcuts="/ Control+K Meta+K" onClick={show}>
        <Icon name="search" />
        <span className="search-button-short">{t('search.open')}</span>
        <span className="search-button-long">{t('search.openField')}</span>
        <kbd aria-hidden="true">{t('search.shortcut')}</kbd>
      </button>
      {/* Not inside the header, whose colours and landmark are its own. */}
      {openAt === key && Palette && createPortal(<Palette me={me} onClose={() => setOpenAt(null)} />, document.body)}
    </>
  );
}

function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 500);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(act, { timeout: 3_000 });
  return () => window.cancelIdleCallback(handle);
}
