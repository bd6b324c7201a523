import type { CommentView } from '../../../shared/threads/contract.js';
import { EditTextEditor } from './acts/edit-text-editor.js';
import { PostEditor } from './post-editor.js';
import { SuggestEditor } from './suggest-editor.js';

/** As what a text is being worded anew: one's own, that of somebody else with a reason, or as a suggestion. */
export type Editing = 'own' | 'coordination' | 'suggestion';

const EDITORS = { own: PostEditor, coordination: EditTextEditor, suggestion: SuggestEditor } as const;

/** The editor of a post in its place. */
export function PostTextEditor({ as, post, onDone }: { as: Editing; post: CommentView; onDone: () => void }) {
  const Editor = EDITORS[as];
  return <Editor post={post} onDone={onDone} />;
}
