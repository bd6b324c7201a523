import type { Listener } from '../events/listeners.js';
import { batches, type SearchDocuments } from './documents.js';
import type { DocumentSource } from './search-document.js';

/** Name of the job that looks at all documents again; whoever changes many rows at once asks for it. */
export const REFILL = 'search.refill';

/** One job per document that an event changed; waiting ones of the same document become one. */
export const refreshing = (documents: SearchDocuments, { kind, follows }: DocumentSource): Listener[] =>
  follows
    ? [
        {
          name: `search.refresh-${kind}`,
          on: follows.on,
          jobKey: (event) => `search:${kind}:${follows.idOf({ subject: event.subject, data: event.data ?? {} })}`,
          run: async (payload) => {
            const id = follows.idOf(payload);
            const ids = follows.documentsOf ? await follows.documentsOf(id) : [id];
            for (const some of batches(ids)) await documents.refresh(kind, some);
          },
        },
      ]
    : [];

const AFTER_IMPORT = { name: REFILL, on: ['imports.applied'], jobKey: () => REFILL } as const;

/** For a command that only notes the job down. */
export const refillElsewhere: Listener = { ...AFTER_IMPORT, run: () => Promise.reject(new Error('not here')) };

/** After an import: every name may have changed, and with it the words of texts. */
export const refilling = (documents: SearchDocuments): Listener => ({
  ...AFTER_IMPORT,
  run: () => documents.refillAll(),
});
