import { Fragment } from 'react';
import { t } from '../i18n/index.js';
import type { ParagraphDifference, Piece } from '../lib/text-difference.js';
import { Icon } from './icon.js';
import { VisuallyHidden } from './visually-hidden.js';
import './styles/text-difference.css';

/** Paragraphs that changed; how many did not stand between them. */
export function TextDifference({ paragraphs }: { paragraphs: readonly ParagraphDifference[] }) {
  const runs: { same: number; changed: ParagraphDifference | null }[] = [];
  for (const paragraph of paragraphs) {
    const last = runs.at(-1);
    if (!paragraph.same) runs.push({ same: 0, changed: paragraph });
    else if (last && !last.changed) last.same += 1;
    else runs.push({ same: 1, changed: null });
  }
  return runs.map(({ same, changed }, index) =>
    changed ? (
      <p key={index} className="difference-text">
        {changed.pieces.map((piece, at) => (
          <Fragment key={at}>
            {at > 0 && ' '}
            <Marked piece={piece} />
          </Fragment>
        ))}
      </p>
    ) : (
      <p key={index} className="muted small">
        {t('common.difference.unchanged', { count: same })}
      </p>
    ),
  );
}

/** A piece of a text, said with marks and words, never by colour alone. */
export function Marked({ piece: { kind, text } }: { piece: Piece }) {
  if (kind === 'same') return <>{text}</>;
  const removed = kind === 'removed';
  const Tag = removed ? 'del' : 'ins';
  return (
    <Tag>
      <VisuallyHidden>{removed ? t('common.difference.removed') : t('common.difference.added')} </VisuallyHidden>
      <Icon name={removed ? 'minus' : 'add'} size={16} />
      {text}
    </Tag>
  );
}
