import type { ReactNode } from 'react';
import type { STORY_SECTIONS } from '../../../shared/experiences/sections.js';
import type { FileView } from '../../../shared/files/contract.js';
import { t } from '../../i18n/index.js';
import { MarkdownText } from '../../ui/markdown-text.js';
import type { TextHints } from '../../ui/text-hints.js';
import type { TextFiles } from '../../ui/text-files.js';
import { useTextFiles } from '../files/face.js';
import { FactBox } from './fact-box.js';
import type { ReadableReport } from './facts.js';
import { LessonCard } from './lesson-card.js';
import { WeightBadge } from './report-badges.js';
import { ReportDocuments } from './report-documents.js';
import './experiences.css';

export interface ReportViewProps {
  report: ReadableReport;
  /** Level of the headings of its sections: one below the heading it stands under. */
  level?: 2 | 3;
  /** Services and components lead on; not for guests and not in a preview. */
  linked?: boolean;
  /** The address of a lesson on this page, where it has one. */
  lessonTo?: (lessonId: string) => string;
  /** What one may do with a lesson here. */
  lessonActs?: ((lesson: { id: string; title: string }) => ReactNode) | undefined;
  /** Words that are explained where they stand (`useTermHints`, for members). */
  hints?: TextHints | undefined;
}

const NO_FILES: readonly FileView[] = [];

/** The body of a report: what can be compared beside the story, then obstacles and lessons. What was not said is left out. */
export function ReportView({ report, level = 2, linked = false, lessonTo, lessonActs, hints }: ReportViewProps) {
  const Heading = `h${level}` as 'h2';
  const files = report.files ?? NO_FILES;
  const textFiles = useTextFiles(files);
  return (
    <div className="report-view">
      <FactBox report={report} level={level} linked={linked} />
      <div className="report-story stack-large">
        <Stories sections={['situation', 'approach', 'outcome']} report={report} level={level} hints={hints} files={textFiles} />
        <Obstacles report={report} level={level} hints={hints} files={textFiles} />
        <Stories sections={['recommendations', 'outlook']} report={report} level={level} hints={hints} files={textFiles} />
        <Lessons report={report} level={level} hints={hints} files={textFiles} lessonTo={lessonTo} lessonActs={lessonActs} />
        {report.content.documents.rows.length > 0 && (
          <section className="section">
            <Heading>{t('experiences.section.documents')}</Heading>
            <ReportDocuments rows={report.content.documents.rows} files={files} />
          </section>
        )}
      </div>
    </div>
  );
}

interface PartProps {
  report: ReadableReport;
  level: 2 | 3;
  hints: TextHints | undefined;
  files: TextFiles;
}

function Stories({ sections, report, level, hints, files }: PartProps & { sections: readonly (typeof STORY_SECTIONS)[number][] }) {
  const Heading = `h${level}` as 'h2';
  return sections.map((section) =>
    report.content[section].text.trim() === '' ? null : (
      <section key={section} className="section">
        <Heading>{t(`experiences.section.${section}`)}</Heading>
        <MarkdownText text={report.content[section].text} topLevel={level === 2 ? 3 : 4} hints={hints} files={files} />
      </section>
    ),
  );
}

/** What was told of obstacles, and those of the managed list with their weight and what helped. */
function Obstacles({ report, level, hints, files }: PartProps) {
  const [Heading, Name] = [`h${level}` as 'h2', `h${level + 1}` as 'h3'];
  const { obstacles } = report.names;
  const told = report.content.pitfalls.text;
  if (obstacles.length === 0 && told.trim() === '') return null;
  return (
    <section className="section">
      <Heading>{t('experiences.section.pitfalls')}</Heading>
      {told.trim() !== '' && <MarkdownText text={told} topLevel={level === 2 ? 3 : 4} hints={hints} files={files} />}
      {obstacles.length > 0 && (
        <ul className="list-plain report-obstacles">
          {obstacles.map(({ name, weight, remedy }, index) => (
            <li key={index} className="report-obstacle">
              <div className="report-obstacle-head">
                <Name>{name}</Name>
                <WeightBadge weight={weight} />
              </div>
              {remedy.trim() !== '' && (
                <>
                  <p className="report-remedy">{t('experiences.page.remedy')}</p>
                  <MarkdownText text={remedy} topLevel={4} hints={hints} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Lessons({ report, level, hints, lessonTo, lessonActs }: PartProps & { lessonTo: ReportViewProps['lessonTo']; lessonActs: ReportViewProps['lessonActs'] }) {
  const Heading = `h${level}` as 'h2';
  const { rows } = report.content.lessons;
  if (rows.length === 0) return null;
  return (
    <section className="section">
      <Heading>{t('experiences.section.lessons')}</Heading>
      <div className="stack">
        {rows.map(({ componentIds, ...lesson }) => (
          <LessonCard
            key={lesson.id}
            lesson={{ ...lesson, components: report.names.components.filter(({ id }) => componentIds.includes(id)) }}
            level={level === 2 ? 3 : 4}
            hints={hints}
            acts={lessonActs?.(lesson)}
            {...(lessonTo ? { to: lessonTo(lesson.id) } : {})}
          />
        ))}
      </div>
    </section>
  );
}
