import { Link } from 'react-router';
import type { CommentView } from '../../../../shared/threads/contract.js';
import { t } from '../../../i18n/index.js';
import { paths } from '../../../lib/paths.js';
import { phaseText } from '../../rollouts/face.js';

/** Of an answer that stands among the frequent questions: where. */
export function ReferenceNote({ post: { references } }: { post: CommentView }) {
  if (references.length === 0) return null;
  return (
    <p className="meta">
      <span>{t('threads.acts.reference.note')}</span>
      {references.map(({ service, phase }) => (service ? <Link key={service.id} to={paths.service(service.slug)}>{service.name}</Link> : phase !== null && <Link key={phase} to={paths.phase(phase)}>{phaseText(phase)}</Link>))}
    </p>
  );
}
