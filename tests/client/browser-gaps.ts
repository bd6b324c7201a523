import { TextDecoder, TextEncoder } from 'node:util';

// What every browser has and jsdom lacks; imported before anything that needs it while it loads.
Object.assign(globalThis, { TextEncoder, TextDecoder });
window.matchMedia ??= (query: string): MediaQueryList =>
  ({ matches: false, media: query, onchange: null, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined, dispatchEvent: () => false }) as MediaQueryList;
Object.assign(Element.prototype, { scrollIntoView: () => undefined });
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
});
