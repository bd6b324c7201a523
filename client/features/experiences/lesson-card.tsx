import { Link } from 'react-router';
import type { ComponentRef } from '../../../shared/catalogue/contract.js';
import type { LessonKind } from '../../../shared/experiences/vocabulary.js';
import { t } from '../../i18n/index.js';
import type { Tone } from '../../ui/alert.js';
import { Badge, Chip } from '../../ui/badge.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { MarkdownText } from '../../ui/markdown-text.js';
import type { TextHints } from '../../ui/text-hints.js';
import { entryLabel } from '../catalogue/face.js';
import { phaseName } from '../rollouts/face.js';
import './experiences.css';

const LOOKS: Record<LessonKind, { icon: IconName; tone: Tone | 'accent' }> = {
  tip: { icon: 'bulb', tone: 'success' },
  pitfall: { icon: 'alert', tone: 'warning' },
  prerequisite: { icon: 'check-circle', tone: 'info' },
  template: { icon: 'copy', tone: 'neutral' },
  legal: { icon: 'paragraph', tone: 'accent' },
};

export interface ShownLesson {
  id: string;
  kind: LessonKind;
  title: string;
  text: string;
  phase: number | null;
  components: readonly ComponentRef[];
}

/** The anchor of a lesson on the page of its report; it stays over all editions. */
export const lessonAnchor = (id: string): string => `erkenntnis-${id}`;

interface LessonCardProps {
  lesson: ShownLesson;
  level: 3 | 4;
  hints?: TextHints | undefined;
  /** Its address; the title leads there. */
  to?: string;
  /** Where the lesson comes from, where it stands outside its report. */
  source?: React.ReactNode;
  /** What one may do with it, on the page of its report. */
  acts?: React.ReactNode;
}

/** One lesson: kind, phase and components in words, then what was learned. */
export function LessonCard({ lesson, level, hints, to, source, acts }: LessonCardProps) {
  const Heading = `h${level}` as 'h3';
  return (
    <article className="lesson card" id={lessonAnchor(lesson.id)} tabIndex={-1}>
      <div className="row">
        <Badge {...LOOKS[lesson.kind]}>{t(`experiences.words.lessonKind.${lesson.kind}`)}</Badge>
        {lesson.phase !== null && <Chip icon="flag">{t('experiences.page.lessonPhase', { number: lesson.phase, name: phaseName(lesson.phase) })}</Chip>}
        {lesson.components.map((component) => (
          <Chip key={component.id}>{entryLabel(component)}</Chip>
        ))}
      </div>
      <Heading className="lesson-title">
        {to ? (
          <Link to={to}>
            {lesson.title} <Icon name="link" size={16} />
          </Link>
        ) : (
          lesson.title
        )}
      </Heading>
      {lesson.text.trim() !== '' && <MarkdownText text={lesson.text} topLevel={4} hints={hints} />}
      {source}
      {acts}
    </article>
  );
}
