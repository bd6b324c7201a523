import type { EditNote } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';

/** Who else than its author worded a text: *Von der Koordination bearbeitet*. */
export const editNoteText = ({ by, organisation }: EditNote): string => (by === 'coordination' ? t('threads.page.post.editedByCoordination') : t('threads.page.post.editedBySuggestion', { organisation: organisation.name }));

/** The same with the house of the coordinator and the reason, above the text it is about. */
export function EditNoteLine({ note }: { note: EditNote | null }) {
  if (note === null) return null;
  return (
    <p className="small">
      {note.by === 'coordination' ? t('threads.page.revisions.byCoordination', { organisation: note.organisation.name }) : editNoteText(note)}
      {note.reason !== null && <> {t('threads.page.revisions.reason', { reason: note.reason })}</>}
    </p>
  );
}
