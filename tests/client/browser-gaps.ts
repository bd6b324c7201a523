import { TextDecoder, TextEncoder } from 'node:util';

// What every browser has and jsdom lacks; imported before anything that needs it while it loads.
Object.assign(globalThis, { TextEncoder, TextDecoder });
// The router names each change of page by one; nothing is sent with it here.
globalThis.Request ??= class {
  readonly method = 'GET';
  readonly signal: AbortSignal | undefined;
  constructor(
    readonly url: string,
    { signal }: { signal?: AbortSignal } = {},
  ) {
    this.signal = signal;
  }
} as unknown as typeof Request;
window.matchMedia ??= (query: string): MediaQueryList =>
  ({ matches: false, media: query, onchange: null, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined, dispatchEvent: () => false }) as MediaQueryList;
Object.assign(Element.prototype, { scrollIntoView: () => undefined });
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});
