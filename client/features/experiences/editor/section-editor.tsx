import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { ReportDraft } from '../../../../shared/experiences/contract.js';
import { EMPTY_REPORT, isStory, saysSomething, type SectionContent, type SectionName, type STORY_SECTIONS } from '../../../../shared/experiences/sections.js';
import type { FileView } from '../../../../shared/files/contract.js';
import { t } from '../../../i18n/index.js';
import { ApiError } from '../../../lib/api.js';
import { formatTime } from '../../../lib/dates.js';
import { errorText, fieldErrorText } from '../../../lib/error-text.js';
import { Alert } from '../../../ui/alert.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/choice.js';
import { CopyButton } from '../../../ui/copy-button.js';
import { Skeleton } from '../../../ui/states.js';
import { CasesFields, CostsFields, DatesFields, EffortFields, FrameFields, ResultFields, SetupFields, type FieldsProps } from './fields.js';
import { DocumentsFields } from './document-fields.js';
import { LessonsFields, ObstaclesFields } from './row-fields.js';
import { SectionConflictView } from './section-conflict.js';
import { marksLeft, useSection, type SectionHandle } from './use-section.js';

const Composer = lazy(() => import('../../composer/face.js').then((face) => ({ default: face.Composer })));

/** Where the list of the sections stands. */
export const SECTIONS_ID = 'abschnitte';
export const sectionId = (name: SectionName): string => `abschnitt-${name}`;

const FIELDS: { [Name in SectionName]?: (props: FieldsProps<Name>) => ReactNode } = {
  frame: FrameFields,
  setup: SetupFields,
  dates: DatesFields,
  effort: EffortFields,
  costs: CostsFields,
  cases: CasesFields,
  result: ResultFields,
  obstacles: ObstaclesFields,
  lessons: LessonsFields,
  documents: DocumentsFields,
};

/** One section of a report being written: its fields, what became of it, and both sides where two wrote at once. */
export function SectionEditor({ person, report, name, onUnsaved }: { person: string; report: ReportDraft; name: SectionName; onUnsaved: (name: SectionName, unsaved: boolean) => void }) {
  const section = useSection(person, report, name);
  const [held, hold] = useState(false);
  const unsaved = held || section.state !== 'saved' || section.conflict !== null;
  const title = t(`experiences.section.${name}`);
  const idOf = (path: string): string => `${sectionId(name)}-${path}`;
  const errorOf = (path: string, label: string): string | undefined => {
    const found = section.error instanceof ApiError ? section.error.problem?.errors?.find((error) => error.path === `content.${path}` || error.path.startsWith(`content.${path}.`)) : undefined;
    return found && fieldErrorText(found, label);
  };
  const Fields = FIELDS[name] as ((props: FieldsProps<SectionName>) => ReactNode) | undefined;
  return (
    <section className="card editor-section" id={sectionId(name)} aria-labelledby={`${sectionId(name)}-heading`} tabIndex={-1}>
      <Reporter name={name} unsaved={unsaved} onUnsaved={onUnsaved} />
      <div className="section-head">
        <h2 id={`${sectionId(name)}-heading`}>{title}</h2>
        <CopyButton text={`${globalThis.location.origin}${globalThis.location.pathname}#${sectionId(name)}`} label={t('reportEditor.copyLink', { section: title })} />
      </div>
      {section.conflict && <SectionConflictView name={name} conflict={section.conflict} report={report} onTake={(content) => section.settle(content)} />}
      {Fields && <Fields content={section.content} change={(content) => section.change(content)} idOf={idOf} errorOf={errorOf} typedIn={section.typedIn} type={section.type} files={report.files} hold={hold} />}
      {isStory(name) && <StoryField name={name} section={section as SectionHandle<'situation'>} files={report.files} hold={hold} id={idOf('text')} error={errorOf('text', t('reportEditor.field.text'))} />}
      {section.conflict && (
        <div>
          {marksLeft(section.content) && <p className="field-error">{t('reportEditor.conflict.marks')}</p>}
          <Button variant="primary" aria-disabled={marksLeft(section.content) || undefined} onClick={() => !marksLeft(section.content) && section.settle()}>
            {t('reportEditor.conflict.keep')}
          </Button>
        </div>
      )}
      {name !== 'frame' && !saysSomething(name, section.content as SectionContent<typeof name>) && <Checkbox label={<>{t('reportEditor.skip')} <span className="visually-hidden">({title})</span></>} checked={section.skipped} onChange={(skipped) => section.skip(skipped)} />}
      <div className="row-between">
        <Status section={section} />
        {/* A form this long is left in the middle by those who go through it key by key. */}
        <a className="small" href={`#${SECTIONS_ID}`}>
          {t('reportEditor.toSections')} <span className="visually-hidden">({title})</span>
        </a>
      </div>
    </section>
  );
}

// Tells the page whether something here is unsaved, outside of rendering.
function Reporter({ name, unsaved, onUnsaved }: { name: SectionName; unsaved: boolean; onUnsaved: (name: SectionName, unsaved: boolean) => void }) {
  useEffect(() => onUnsaved(name, unsaved), [name, unsaved, onUnsaved]);
  return null;
}

interface StoryFieldProps {
  name: (typeof STORY_SECTIONS)[number];
  section: SectionHandle<'situation'>;
  files: readonly FileView[];
  hold: (held: boolean) => void;
  id: string;
  error: string | undefined;
}

function StoryField({ name, section, files, hold, id, error }: StoryFieldProps) {
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <Composer id={id} label={t(`experiences.section.${name}`)} hint={t(`reportEditor.story.${name}`)} rows={8} error={error} value={section.content.text} onChange={(text) => section.change({ text })} attachments={files} onBusy={hold} onSubmit={() => undefined} />
    </Suspense>
  );
}

function Status({ section }: { section: SectionHandle<SectionName> }) {
  const { state, error, overtaken, unfinished } = section;
  return (
    <div className="editor-status">
      {overtaken && <p className="muted small">{t('reportEditor.status.overtaken')}</p>}
      {state === 'refused' ? (
        <Alert tone="danger" live="alert">
          <p>{t('reportEditor.status.refused')}</p>
          {error !== null && <p>{errorText(error)}</p>}
        </Alert>
      ) : (
        <p className={`small ${state === 'unfinished' || (state === 'waiting' && error !== null) ? 'editor-waiting' : 'muted'}`}>
          {state === 'saved' && (section.savedAt ? t('reportEditor.status.savedAt', { time: formatTime(section.savedAt) }) : '\u00a0')}
          {state === 'saving' && t('reportEditor.status.saving')}
          {state === 'unfinished' && t(unfinished.length > 0 ? 'reportEditor.status.unfinishedRow' : 'reportEditor.status.unfinishedNumber')}
          {state === 'waiting' && (error === null ? '\u00a0' : `${t('reportEditor.status.waiting')} ${errorText(error)}`)}
        </p>
      )}
    </div>
  );
}

/** Whether a section says something, was marked as having nothing to say, or is empty. */
export function sectionState(report: ReportDraft, name: SectionName): 'filled' | 'skipped' | 'empty' {
  if (saysSomething(name, (report.content[name] ?? EMPTY_REPORT[name]) as never)) return 'filled';
  return report.states[name]?.skipped ? 'skipped' : 'empty';
}
