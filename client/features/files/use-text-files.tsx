import { useMemo } from 'react';
import type { FileView } from '../../../shared/files/contract.js';
import type { TextFiles } from '../../ui/text-files.js';
import { FileImage, FileLine } from './file-line.js';
import './files.css';

/** For the Markdown renderer: how the files of a text are shown. What is not `known` is asked for. */
export function useTextFiles(known: readonly FileView[]): TextFiles {
  return useMemo(() => {
    const byId = new Map(known.map((file) => [file.id, file]));
    return {
      link: (id, label) => <FileLine id={id} label={label} known={byId.get(id)} />,
      image: (id, alt) => <FileImage id={id} alt={alt} known={byId.get(id)} />,
    };
  }, [known]);
}
