import { useState, type DragEvent } from 'react';

export interface FileDrop {
  /** Files are being dragged over it. */
  dragging: boolean;
  dropTarget: { onDragOver?: (event: DragEvent) => void; onDragLeave?: (event: DragEvent) => void; onDrop?: (event: DragEvent) => void };
}

/** A place where files can be dropped; spread `dropTarget` onto its element. */
export function useFileDrop(takes: boolean, onFiles: (files: Iterable<globalThis.File>) => void): FileDrop {
  const [dragging, setDragging] = useState(false);
  if (!takes) return { dragging, dropTarget: {} };
  return {
    dragging,
    dropTarget: {
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDragging(true);
      },
      onDragLeave: () => setDragging(false),
      onDrop: (event) => {
        setDragging(false);
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        onFiles(event.dataTransfer.files);
      },
    },
  };
}
