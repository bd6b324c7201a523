import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileView } from '../../../shared/files/contract.js';
import { t } from '../../i18n/index.js';
import { fileKeys } from './queries.js';
import { isWorthAnotherTry, problemOf, uploadErrorText } from './upload-error.js';
import { uploadFile } from './upload.js';

/** So many are sent at once; the others wait. */
const AT_ONCE = 2;

const saidAtEnd = ({ name }: FileView): string => t('files.insertedAtEnd', { name });

/** One file on its way into a text. */
export interface Upload {
  key: number;
  name: string;
  file: Blob;
  /** It is described before it stands in the text. */
  image: boolean;
  /** The file of the text whose next version it is. */
  replaces: FileView | null;
  state: 'waiting' | 'sending' | 'failed' | 'done';
  /** 0 to 1; 1 means that the server is looking at it. */
  progress: number;
  error: string | null;
  /** After it failed: whether another try makes sense. */
  again: boolean;
  view: FileView | null;
}

export interface Uploads {
  items: readonly Upload[];
  /** Everything that was uploaded here, also what is in the text by now. */
  known: readonly FileView[];
  /** What happened last, for those who do not see the list. */
  said: string;
  add: (files: Iterable<globalThis.File>, replaces?: FileView) => void;
  retry: (key: number) => void;
  /** Takes it off the list; what is still being sent is not sent any further. */
  remove: (key: number, said: string) => void;
}

export interface UploadsOptions {
  /** Images are asked what they show before they stand in the text; false where they are documents like any other. */
  describeImages?: boolean;
  /** What is said to those who do not see the list when a document has arrived. */
  saidOf?: (file: FileView) => string;
}

/**
 * Sends files two at a time. `onDocument`: a document has arrived and belongs into the text, maybe in the place of another;
 * images are described first.
 */
export function useUploads(onDocument: (file: FileView, replaces: FileView | null) => void, { describeImages = true, saidOf = saidAtEnd }: UploadsOptions = {}): Uploads {
  const [items, setItems] = useState<readonly Upload[]>([]);
  const [known, setKnown] = useState<readonly FileView[]>([]);
  const [said, setSaid] = useState('');
  const client = useQueryClient();
  const last = useRef(0);
  const running = useRef(new Map<number, AbortController>());
  const arrived = useRef({ onDocument, saidOf });
  useEffect(() => {
    arrived.current = { onDocument, saidOf };
  }, [onDocument, saidOf]);

  const change = useCallback((key: number, part: Partial<Upload>) => setItems((before) => before.map((item) => (item.key === key ? { ...item, ...part } : item))), []);

  const send = useCallback(
    async ({ key, name, file, image, replaces }: Upload): Promise<void> => {
      const controller = new AbortController();
      running.current.set(key, controller);
      change(key, { state: 'sending', progress: 0, error: null });
      try {
        const view = await uploadFile(file, { name, replaces: replaces?.id, signal: controller.signal, onProgress: (progress) => change(key, { progress }) });
        setKnown((before) => [...before, view]);
        if (image) {
          change(key, { state: 'done', view, progress: 1 });
          setSaid(t('files.readyToDescribe', { name }));
        } else {
          arrived.current.onDocument(view, replaces);
          // Wherever the older one is shown, it has a newer one now.
          if (replaces) void client.invalidateQueries({ queryKey: fileKeys.all });
          setItems((before) => before.filter((item) => item.key !== key));
          setSaid(replaces ? t('files.replaced', { name: replaces.name, next: view.name, version: view.version }) : arrived.current.saidOf(view));
        }
      } catch (error) {
        if (controller.signal.aborted) return;
        change(key, { state: 'failed', error: uploadErrorText(error), again: isWorthAnotherTry(error) });
      } finally {
        running.current.delete(key);
      }
    },
    [change, client],
  );

  // Whoever waits begins as soon as there is room.
  useEffect(() => {
    const next = items.find(({ state }) => state === 'waiting');
    if (next && running.current.size < AT_ONCE) void send(next);
  }, [items, send]);

  // Nothing is sent for a form that is gone.
  useEffect(() => {
    const sending = running.current;
    return () => {
      for (const controller of sending.values()) controller.abort();
    };
  }, []);

  return {
    items,
    known,
    said,
    add: (files, replaces) => {
      const added = [...files].map((file): Upload => {
        const error = problemOf(file);
        return { key: ++last.current, name: file.name, file, image: describeImages && !replaces && file.type.startsWith('image/'), replaces: replaces ?? null, state: error ? 'failed' : 'waiting', progress: 0, error, again: false, view: null };
      });
      setItems((before) => [...before, ...added]);
    },
    retry: (key) => change(key, { state: 'waiting', error: null }),
    remove: (key, text) => {
      running.current.get(key)?.abort();
      setItems((before) => before.filter((item) => item.key !== key));
      setSaid(text);
    },
  };
}
