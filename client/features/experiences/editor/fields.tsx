import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ServiceChoice } from '../../../../shared/catalogue/contract.js';
import type { FileView } from '../../../../shared/files/contract.js';
import type { SectionContent, SectionName } from '../../../../shared/experiences/sections.js';
import { EFFORT_ROLES, MATURITY_MODELS, REPORT_LIMITS, REPORT_RESULTS, TRANSPORTS, type MaturityModel, type ReportResult, type Transport } from '../../../../shared/experiences/vocabulary.js';
import { LIMITS } from '../../../../shared/text.js';
import { PHASES } from '../../../../shared/vocabulary.js';
import { t } from '../../../i18n/index.js';
import { SelectField } from '../../../ui/choice.js';
import { Fold } from '../../../ui/fold.js';
import { MultiSelect } from '../../../ui/multi-select.js';
import { TextAreaField, TextField } from '../../../ui/text-field.js';
import { Button } from '../../../ui/button.js';
import { componentsOptions, entryLabel, offeredEntries, serviceChoicesOptions, serviceOptions, serviceOptionsOf } from '../../catalogue/face.js';
import { phaseText } from '../../rollouts/face.js';
import { AmountField } from './amount-field.js';

/** What every section's fields are given: content, how to change it, the id of a field by its path, what is wrong with it. */
export interface FieldsProps<Name extends SectionName> {
  content: SectionContent<Name>;
  change: (content: SectionContent<Name> | ((now: SectionContent<Name>) => SectionContent<Name>)) => void;
  idOf: (path: string) => string;
  errorOf: (path: string, label: string) => string | undefined;
  /** Text in a field for a number that is none: kept beside the content until it is one. */
  typedIn: (path: string) => string | undefined;
  type: (path: string, text: string | undefined) => void;
  /** Files the report has. */
  files: readonly FileView[];
  /** Something is on its way into the section, so that it is not complete yet. */
  hold: (held: boolean) => void;
}

const NO_SERVICES: readonly ServiceChoice[] = [];

export function FrameFields({ content, change, idOf, errorOf }: FieldsProps<'frame'>) {
  const client = useQueryClient();
  const services = useQuery(serviceChoicesOptions()).data ?? NO_SERVICES;
  const options = useMemo(() => serviceOptionsOf(services, ({ id }) => id), [services]);
  // The version a house introduces is today's, unless an earlier edition says otherwise.
  const choose = async (ids: string[]): Promise<void> => {
    const rows = await Promise.all(
      ids.map(async (serviceId) => {
        const known = content.services.find((row) => row.serviceId === serviceId);
        const slug = services.find(({ id }) => id === serviceId)?.slug;
        if (known || !slug) return known ?? { serviceId, versionId: null };
        const version = await client.fetchQuery(serviceOptions(slug)).then((service) => service.currentVersion?.id ?? null, () => null);
        return { serviceId, versionId: version };
      }),
    );
    change({ ...content, services: rows });
  };
  return (
    <>
      <TextField id={idOf('title')} label={t('reportEditor.field.title')} hint={t('reportEditor.field.titleHint')} value={content.title} error={errorOf('title', t('reportEditor.field.title'))} maxLength={LIMITS.titleMax} onChange={(title) => change({ ...content, title })} />
      <TextAreaField id={idOf('summary')} label={t('reportEditor.field.summary')} hint={t('reportEditor.field.summaryHint')} rows={3} max={REPORT_LIMITS.summary} value={content.summary} error={errorOf('summary', t('reportEditor.field.summary'))} onChange={(summary) => change({ ...content, summary })} />
      <MultiSelect key={`services ${services.length}`} id={idOf('services')} label={t('reportEditor.field.services')} placeholder={t('reportEditor.field.servicesChoose')} options={options} selected={content.services.map(({ serviceId }) => serviceId)} max={REPORT_LIMITS.services} error={errorOf('services', t('reportEditor.field.services'))} onChange={(ids) => void choose(ids)} />
      <TextField id={idOf('contact')} label={t('reportEditor.field.contact')} hint={t('reportEditor.field.contactHint')} optional value={content.contact} error={errorOf('contact', t('reportEditor.field.contact'))} onChange={(contact) => change({ ...content, contact })} />
    </>
  );
}

export function SetupFields({ content, change, idOf, errorOf }: FieldsProps<'setup'>) {
  const components = useQuery(componentsOptions()).data ?? [];
  const nameOf = (id: string): string => components.find((component) => component.id === id)?.name ?? '';
  return (
    <>
      <MultiSelect
        key={`components ${components.length}`}
        id={idOf('components')}
        label={t('reportEditor.field.components')}
        placeholder={t('reportEditor.field.componentsChoose')}
        optional
        options={offeredEntries(components, content.components.map(({ componentId }) => componentId)).map((component) => ({ id: component.id, label: entryLabel(component) }))}
        selected={content.components.map(({ componentId }) => componentId)}
        max={REPORT_LIMITS.components}
        onChange={(ids) => change({ ...content, components: ids.map((componentId) => content.components.find((row) => row.componentId === componentId) ?? { componentId, version: '' }) })}
      />
      {content.components.length > 0 && (
        <div className="editor-grid">
          {content.components.map((row, index) => (
            <TextField
              key={row.componentId}
              id={idOf(`components.${index}.version`)}
              label={t('reportEditor.field.versionOf', { name: nameOf(row.componentId) })}
              optional
              value={row.version}
              error={errorOf(`components.${index}`, t('reportEditor.field.version'))}
              onChange={(version) => change({ ...content, components: content.components.map((other) => (other === row ? { ...row, version } : other)) })}
            />
          ))}
        </div>
      )}
      {content.procedures.map((row, index) => (
        <div key={index} className="editor-row">
          <TextField id={idOf(`procedures.${index}.name`)} label={t('reportEditor.field.procedure')} value={row.name} error={errorOf(`procedures.${index}.name`, t('reportEditor.field.procedure'))} onChange={(name) => change({ ...content, procedures: content.procedures.map((other, at) => (at === index ? { ...row, name } : other)) })} />
          <TextField id={idOf(`procedures.${index}.version`)} label={t('reportEditor.field.version')} optional value={row.version} error={errorOf(`procedures.${index}.version`, t('reportEditor.field.version'))} onChange={(version) => change({ ...content, procedures: content.procedures.map((other, at) => (at === index ? { ...row, version } : other)) })} />
          <Button variant="quiet" size="small" icon="delete" aria-label={t('reportEditor.rows.removeOf', { name: row.name || t('reportEditor.field.procedure') })} onClick={() => change({ ...content, procedures: content.procedures.filter((_, at) => at !== index) })}>
            {t('reportEditor.rows.remove')}
          </Button>
        </div>
      ))}
      {content.procedures.length < REPORT_LIMITS.procedures && (
        <div>
          <Button icon="add" size="small" onClick={() => change({ ...content, procedures: [...content.procedures, { name: '', version: '' }] })}>
            {t('reportEditor.field.addProcedure')}
          </Button>
        </div>
      )}
      <SelectField
        id={idOf('transport')}
        label={t('reportEditor.field.transport')}
        optional
        value={content.transport ?? ''}
        options={[{ value: '', label: t('reportEditor.field.unsaid') }, ...TRANSPORTS.map((value) => ({ value, label: t(`experiences.words.transport.${value}`) }))]}
        onChange={(value) => change({ ...content, transport: (value || null) as Transport | null })}
      />
    </>
  );
}

export function DatesFields({ content, change, idOf, errorOf }: FieldsProps<'dates'>) {
  const set = (phase: number, part: 'from' | 'until', value: string): void => {
    const row = { phase, from: null, until: null, ...content.phases.find((one) => one.phase === phase), [part]: value || null };
    const others = content.phases.filter((one) => one.phase !== phase);
    change({ ...content, phases: [...others, ...(row.from || row.until ? [row] : [])].toSorted((a, b) => a.phase - b.phase) });
  };
  return (
    <>
      <div className="editor-grid">
        <TextField id={idOf('startedOn')} type="date" label={t('reportEditor.field.startedOn')} optional value={content.startedOn ?? ''} error={errorOf('startedOn', t('reportEditor.field.startedOn'))} onChange={(day) => change({ ...content, startedOn: day || null })} />
        <TextField id={idOf('goLiveOn')} type="date" label={t('reportEditor.field.goLiveOn')} optional value={content.goLiveOn ?? ''} error={errorOf('goLiveOn', t('reportEditor.field.goLiveOn'))} onChange={(day) => change({ ...content, goLiveOn: day || null })} />
      </div>
      <Fold heading={<h3 className="field-label">{t('reportEditor.field.phases')}</h3>} showLabel={t('reportEditor.field.phasesShow')} hideLabel={t('reportEditor.field.phasesHide')} startOpen={content.phases.length > 0}>
        <fieldset className="choice-group editor-phases">
          <legend className="visually-hidden">{t('reportEditor.field.phases')}</legend>
          <p className="field-hint">{t('reportEditor.field.phasesHint')}</p>
          {PHASES.map(({ number }) => {
            const index = content.phases.findIndex((one) => one.phase === number);
            const row = content.phases[index];
            const [from, until] = [t('reportEditor.field.fromOf', { phase: phaseText(number) }), t('reportEditor.field.untilOf', { phase: phaseText(number) })];
            return (
              <div key={number} className="editor-phase">
                <span className="editor-phase-name">{phaseText(number)}</span>
                <input className="input" type="date" aria-label={from} id={idOf(`phases.${number}.from`)} value={row?.from ?? ''} onChange={(event) => set(number, 'from', event.target.value)} />
                <input className="input" type="date" aria-label={until} aria-invalid={index >= 0 && errorOf(`phases.${index}`, until) ? true : undefined} id={idOf(`phases.${number}.until`)} value={row?.until ?? ''} onChange={(event) => set(number, 'until', event.target.value)} />
                {index >= 0 && errorOf(`phases.${index}`, until) && <p className="field-error">{errorOf(`phases.${index}`, until)}</p>}
              </div>
            );
          })}
        </fieldset>
      </Fold>
    </>
  );
}

const Note = ({ value, onChange, id, error }: { value: string; onChange: (note: string) => void; id: string; error: string | undefined }) => (
  <TextAreaField id={id} label={t('reportEditor.field.note')} optional rows={2} max={REPORT_LIMITS.note} value={value} error={error} onChange={onChange} />
);

export function EffortFields({ content, change, idOf, errorOf, typedIn, type }: FieldsProps<'effort'>) {
  return (
    <>
      <div className="editor-grid">
        {EFFORT_ROLES.map((role) => {
          const index = content.rows.findIndex((row) => row.role === role);
          const label = t(`experiences.words.role.${role}`);
          return (
            <AmountField
              key={role}
              id={idOf(`rows.${role}`)}
              label={label}
              unit="days"
              value={content.rows[index]?.days ?? null}
              typed={typedIn(`rows.${role}`)}
              onTyped={(text) => type(`rows.${role}`, text)}
              error={index >= 0 ? errorOf(`rows.${index}`, label) : undefined}
              onChange={(days) => change({ ...content, rows: EFFORT_ROLES.flatMap((one) => (one === role ? (days === null ? [] : [{ role, days }]) : content.rows.filter((row) => row.role === one))) })}
            />
          );
        })}
      </div>
      <Note id={idOf('note')} value={content.note} error={errorOf('note', t('reportEditor.field.note'))} onChange={(note) => change({ ...content, note })} />
    </>
  );
}

export function CostsFields({ content, change, idOf, errorOf, typedIn, type }: FieldsProps<'costs'>) {
  return (
    <>
      <div className="editor-grid">
        {(['once', 'yearly'] as const).map((field) => (
          <AmountField key={field} id={idOf(field)} label={t(`reportEditor.field.${field}`)} unit="euro" value={content[field]} typed={typedIn(field)} onTyped={(text) => type(field, text)} error={errorOf(field, t(`reportEditor.field.${field}`))} onChange={(value) => change({ ...content, [field]: value })} />
        ))}
      </div>
      <Note id={idOf('note')} value={content.note} error={errorOf('note', t('reportEditor.field.note'))} onChange={(note) => change({ ...content, note })} />
    </>
  );
}

const CASES = [['before', 'casesBefore', 'cases'], ['after', 'casesAfter', 'cases'], ['onlineShareBefore', 'shareBefore', 'percent'], ['onlineShareAfter', 'shareAfter', 'percent']] as const;
export function CasesFields({ content, change, idOf, errorOf, typedIn, type }: FieldsProps<'cases'>) {
  return (
    <div className="editor-grid">
      {CASES.map(([field, name, unit]) => (
        <AmountField key={field} id={idOf(field)} label={t(`reportEditor.field.${name}`)} unit={unit} value={content[field]} typed={typedIn(field)} onTyped={(text) => type(field, text)} error={errorOf(field, t(`reportEditor.field.${name}`))} onChange={(value) => change({ ...content, [field]: value })} />
      ))}
    </div>
  );
}

export function ResultFields({ content, change, idOf, errorOf }: FieldsProps<'result'>) {
  const { maturityModel: model } = content;
  const grades = model === null ? [] : Array.from({ length: MATURITY_MODELS[model] + 1 }, (_, grade) => ({ value: String(grade), label: String(grade) }));
  const unsaid = { value: '', label: t('reportEditor.field.unsaid') };
  return (
    <>
      <SelectField id={idOf('result')} label={t('reportEditor.field.result')} optional value={content.result ?? ''} options={[unsaid, ...REPORT_RESULTS.map((value) => ({ value, label: t(`experiences.words.result.${value}`) }))]} onChange={(value) => change({ ...content, result: (value || null) as ReportResult | null })} />
      <div className="editor-grid">
        <SelectField
          id={idOf('maturityModel')}
          label={t('reportEditor.field.maturityModel')}
          optional
          error={errorOf('maturityModel', t('reportEditor.field.maturityModel'))}
          value={model ?? ''}
          options={[unsaid, ...(Object.keys(MATURITY_MODELS) as MaturityModel[]).map((value) => ({ value, label: t(`experiences.words.maturityModel.${value}`) }))]}
          // Grades of one model say nothing in the other.
          onChange={(value) => change({ ...content, maturityModel: (value || null) as MaturityModel | null, maturityBefore: null, maturityAfter: null })}
        />
        {model !== null &&
          (['maturityBefore', 'maturityAfter'] as const).map((field) => (
            <SelectField key={field} id={idOf(field)} label={t(`reportEditor.field.${field}`)} optional error={errorOf(field, t(`reportEditor.field.${field}`))} value={content[field] === null ? '' : String(content[field])} options={[unsaid, ...grades]} onChange={(value) => change({ ...content, [field]: value === '' ? null : Number(value) })} />
          ))}
      </div>
    </>
  );
}
