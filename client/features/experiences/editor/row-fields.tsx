import { useQuery } from '@tanstack/react-query';
import { LESSON_KINDS, REPORT_LIMITS, type LessonKind } from '../../../../shared/experiences/vocabulary.js';
import { PHASES } from '../../../../shared/vocabulary.js';
import { t } from '../../../i18n/index.js';
import { moved } from '../../../lib/moved.js';
import { newIdempotencyKey } from '../../../lib/api.js';
import { Button, IconButton } from '../../../ui/button.js';
import { SelectField } from '../../../ui/choice.js';
import { MultiSelect } from '../../../ui/multi-select.js';
import { TextAreaField, TextField } from '../../../ui/text-field.js';
import { componentsOptions, entryLabel, offeredEntries } from '../../catalogue/face.js';
import { obstaclesOptions } from '../queries.js';
import type { FieldsProps } from './fields.js';

// Secure contexts have randomUUID; elsewhere its hexadecimal key is grouped as a UUID of version 4 is.
const newLessonId = (): string => newIdempotencyKey().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');

const WEIGHTS = { 1: 'light', 2: 'heavy', 3: 'critical' } as const;

/** Obstacles of the managed list, each with its weight in words and what helped. */
export function ObstaclesFields({ content, change, idOf, errorOf }: FieldsProps<'obstacles'>) {
  const obstacles = useQuery(obstaclesOptions()).data ?? [];
  const nameOf = (id: string): string => obstacles.find((obstacle) => obstacle.id === id)?.name ?? t('reportEditor.field.obstacle');
  return (
    <>
      <MultiSelect
        key={`obstacles ${obstacles.length}`}
        id={idOf('rows')}
        label={t('experiences.section.obstacles')}
        placeholder={t('reportEditor.field.obstacleChoose')}
        optional
        options={offeredEntries(obstacles, content.rows.map(({ obstacleId }) => obstacleId)).map((obstacle) => ({ id: obstacle.id, label: entryLabel(obstacle) }))}
        selected={content.rows.map(({ obstacleId }) => obstacleId)}
        max={REPORT_LIMITS.obstacles}
        error={errorOf('rows', t('experiences.section.obstacles'))}
        onChange={(ids) => change({ rows: ids.map((obstacleId) => content.rows.find((row) => row.obstacleId === obstacleId) ?? { obstacleId, weight: 2, remedy: '' }) })}
      />
      {content.rows.map((row, index) => {
        const set = (part: Partial<typeof row>): void => change({ rows: content.rows.map((other, at) => (at === index ? { ...row, ...part } : other)) });
        return (
          <fieldset key={row.obstacleId} className="choice-group editor-item">
            <legend className="field-label">{nameOf(row.obstacleId)}</legend>
            <SelectField id={idOf(`rows.${index}.weight`)} label={t('reportEditor.field.weight')} value={String(row.weight)} options={([1, 2, 3] as const).map((weight) => ({ value: String(weight), label: t(`experiences.words.weight.${WEIGHTS[weight]}`) }))} onChange={(weight) => set({ weight: Number(weight) })} />
            <TextAreaField id={idOf(`rows.${index}.remedy`)} label={t('reportEditor.field.remedy')} optional rows={3} max={REPORT_LIMITS.remedy} value={row.remedy} error={errorOf(`rows.${index}.remedy`, t('reportEditor.field.remedy'))} onChange={(remedy) => set({ remedy })} />
          </fieldset>
        );
      })}
    </>
  );
}

/** Lessons, each tied to a phase and components; their order is that of reading. */
export function LessonsFields({ content, change, idOf, errorOf }: FieldsProps<'lessons'>) {
  const components = useQuery(componentsOptions()).data ?? [];
  const move = (from: number, to: number): void => change({ rows: moved(content.rows, from, to) });
  return (
    <>
      {content.rows.map((row, index) => {
        const name = row.title || t('reportEditor.rows.lesson', { number: index + 1 });
        const set = (part: Partial<typeof row>): void => change({ rows: content.rows.map((other, at) => (at === index ? { ...row, ...part } : other)) });
        return (
          <fieldset key={row.id} className="choice-group editor-item">
            <legend className="field-label">{t('reportEditor.rows.lesson', { number: index + 1 })}</legend>
            <div className="editor-grid">
              <SelectField id={idOf(`rows.${index}.kind`)} label={t('reportEditor.field.lessonKind')} value={row.kind} options={LESSON_KINDS.map((value) => ({ value, label: t(`experiences.words.lessonKind.${value}`) }))} onChange={(kind) => set({ kind: kind as LessonKind })} />
              <SelectField
                id={idOf(`rows.${index}.phase`)}
                label={t('reportEditor.field.phase')}
                value={row.phase === null ? '' : String(row.phase)}
                options={[{ value: '', label: t('reportEditor.field.anyPhase') }, ...PHASES.map(({ number, name: phase }) => ({ value: String(number), label: `${number} ${phase}` }))]}
                onChange={(phase) => set({ phase: phase === '' ? null : Number(phase) })}
              />
            </div>
            <TextField id={idOf(`rows.${index}.title`)} label={t('reportEditor.field.lessonTitle')} value={row.title} error={errorOf(`rows.${index}.title`, t('reportEditor.field.lessonTitle'))} onChange={(title) => set({ title })} />
            <TextAreaField id={idOf(`rows.${index}.text`)} label={t('reportEditor.field.lessonText')} optional rows={4} max={REPORT_LIMITS.lessonText} value={row.text} error={errorOf(`rows.${index}.text`, t('reportEditor.field.lessonText'))} onChange={(text) => set({ text })} />
            <MultiSelect key={`components ${components.length}`} id={idOf(`rows.${index}.componentIds`)} label={t('reportEditor.field.lessonComponents')} optional placeholder={t('reportEditor.field.componentsChoose')} options={offeredEntries(components, row.componentIds).map((component) => ({ id: component.id, label: entryLabel(component) }))} selected={row.componentIds} max={REPORT_LIMITS.lessonComponents} onChange={(componentIds) => set({ componentIds })} />
            <div className="row">
              <IconButton icon="chevron-up" size="small" label={t('reportEditor.rows.up', { name })} disabled={index === 0} onClick={() => move(index, index - 1)} />
              <IconButton icon="chevron-down" size="small" label={t('reportEditor.rows.down', { name })} disabled={index === content.rows.length - 1} onClick={() => move(index, index + 1)} />
              <Button variant="quiet" size="small" icon="delete" aria-label={t('reportEditor.rows.removeOf', { name })} onClick={() => change({ rows: content.rows.filter((_, at) => at !== index) })}>
                {t('reportEditor.rows.remove')}
              </Button>
            </div>
          </fieldset>
        );
      })}
      {content.rows.length < REPORT_LIMITS.lessons && (
        <div>
          <Button icon="add" size="small" onClick={() => change({ rows: [...content.rows, { id: newLessonId(), kind: 'tip', title: '', text: '', phase: null, componentIds: [] }] })}>
            {t('reportEditor.rows.addLesson')}
          </Button>
        </div>
      )}
    </>
  );
}
