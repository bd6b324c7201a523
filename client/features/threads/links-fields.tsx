import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ServiceChoice } from '../../../shared/catalogue/contract.js';
import { LIMITS } from '../../../shared/text.js';
import { PHASES } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import { SelectField } from '../../ui/choice.js';
import { MultiSelect } from '../../ui/multi-select.js';
import { componentsOptions, entryLabel, offeredEntries, serviceChoicesOptions, serviceOptionsOf } from '../catalogue/face.js';

const NONE: readonly ServiceChoice[] = [];

export interface Links {
  serviceIds: string[];
  componentIds: string[];
  phase: number | null;
}

interface LinksFieldsProps {
  /** Before the ids of the fields, so that an error summary can lead to them. */
  idPrefix: string;
  value: Links;
  /** `added` is a service that was chosen just now. */
  onChange: (links: Links, added?: ServiceChoice) => void;
  errors: Partial<Record<keyof Links, string>>;
  /** A question needs a service or component; a discussion may stand alone. */
  needed: boolean;
  phaseHint?: string | undefined;
}

/** Services, phase and components that a thread belongs to. */
export function LinksFields({ idPrefix, value, onChange, errors, needed, phaseHint }: LinksFieldsProps) {
  const services = useQuery(serviceChoicesOptions()).data ?? NONE;
  const choices = useMemo(() => serviceOptionsOf(offeredEntries(services, value.serviceIds), ({ id }) => id), [services, value.serviceIds]);
  const components = useQuery(componentsOptions()).data ?? [];
  return (
    <>
      <MultiSelect
        key={`services ${services.length}`}
        id={`${idPrefix}-serviceIds`}
        label={t('threads.ask.services')}
        hint={needed ? t('threads.ask.servicesHint') : t('threads.ask.servicesHintDiscussion')}
        optional={!needed}
        error={errors.serviceIds}
        max={LIMITS.servicesPerThread}
        options={choices}
        selected={value.serviceIds}
        onChange={(serviceIds) => {
          const added = services.find(({ id }) => serviceIds.includes(id) && !value.serviceIds.includes(id));
          onChange({ ...value, serviceIds }, added);
        }}
      />
      <SelectField
        id={`${idPrefix}-phase`}
        label={t('threads.ask.phase')}
        hint={phaseHint ?? t('threads.ask.phaseHint')}
        optional
        error={errors.phase}
        value={value.phase === null ? '' : String(value.phase)}
        options={[{ value: '', label: t('threads.ask.noPhase') }, ...PHASES.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` }))]}
        onChange={(phase) => onChange({ ...value, phase: phase === '' ? null : Number(phase) })}
      />
      <MultiSelect
        key={`components ${components.length}`}
        id={`${idPrefix}-componentIds`}
        label={t('threads.ask.components')}
        hint={t('threads.ask.componentsHint')}
        optional
        error={errors.componentIds}
        max={LIMITS.componentsPerThread}
        options={offeredEntries(components, value.componentIds).map((component) => ({ id: component.id, label: entryLabel(component) }))}
        selected={value.componentIds}
        onChange={(componentIds) => onChange({ ...value, componentIds })}
      />
    </>
  );
}
