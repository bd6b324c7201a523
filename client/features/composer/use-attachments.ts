import { useMemo } from 'react';
import type { ClipboardEvent, RefObject } from 'react';
import type { FileView } from '../../../shared/files/contract.js';
import { t } from '../../i18n/index.js';
import type { TextFiles } from '../../ui/text-files.js';
import { imageOf, linkTo, withReplaced, useFileDrop, useTextFiles, useUploads, type FileDrop, type Uploads } from '../files/face.js';
import { appendTo, blockAt, rewrite } from './insert-block.js';
import { replaceIn } from './replace-in.js';

interface Place {
  field: RefObject<HTMLTextAreaElement | null>;
  /** The files the text has; undefined where it may have none. */
  attachments: readonly FileView[] | undefined;
  /** The field is on the screen, not the preview. */
  writing: boolean;
  sending: boolean;
}

export interface Attaching extends FileDrop {
  uploads: Uploads;
  textFiles: TextFiles;
  onPaste: (event: ClipboardEvent) => void;
  insertImage: (file: FileView, alt: string) => void;
  unfinished: () => string | undefined;
}

const NONE: readonly FileView[] = [];

/** Files on their way into a text: pasted, dropped or chosen. Documents are put at its end, images where the caret is. */
export function useAttachments({ field, attachments, writing, sending }: Place): Attaching {
  const uploads = useUploads((file, replaces) => {
    const area = field.current;
    if (!area) return;
    if (replaces) rewrite(area, withReplaced(area.value, replaces, file));
    else appendTo(area, linkTo(file));
  });
  const known = useMemo(() => [...(attachments ?? NONE), ...uploads.known], [attachments, uploads.known]);
  const textFiles = useTextFiles(known);
  const takes = attachments !== undefined && !sending;
  const drop = useFileDrop(takes, uploads.add);

  return {
    uploads,
    textFiles,
    ...drop,
    onPaste: (event) => {
      const { clipboardData } = event;
      // Word and Excel give a picture of the text beside the text: the text is meant.
      if (!takes || clipboardData.files.length === 0 || clipboardData.types.includes('text/plain')) return;
      event.preventDefault();
      uploads.add([...clipboardData.files].map(named));
    },
    insertImage: (file, alt) => {
      const area = field.current;
      if (!area) return;
      if (writing) replaceIn(area, blockAt(area.value, area.selectionEnd, imageOf(file, alt)));
      else appendTo(area, imageOf(file, alt));
    },
    unfinished: () => (uploads.items.length > 0 ? t('files.unfinished') : undefined),
  };
}

// Every browser calls a pasted picture `image.png`.
const named = (file: globalThis.File): globalThis.File => (file.name === 'image.png' ? new globalThis.File([file], t('files.pastedName'), { type: file.type }) : file);
