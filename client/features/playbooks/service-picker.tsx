import { useMemo } from 'react';
import type { ServiceChoice } from '../../../shared/catalogue/contract.js';
import type { PhasePage } from '../../../shared/playbooks/contract.js';
import { t } from '../../i18n/index.js';
import { MultiSelect, type MultiSelectOption } from '../../ui/multi-select.js';
import { serviceOptionsOf } from '../catalogue/face.js';
import { phaseCounts } from './phase-counts.js';

/** Services for the picker of a phase: those about which there is something here come first, with how much. */
export function phaseServiceOptions(services: readonly ServiceChoice[], here: PhasePage['services']): MultiSelectOption[] {
  const counts = new Map(here.map((one) => [one.service.slug, phaseCounts({ ...one, obstacleCount: 0 }).join(', ')]));
  const all = serviceOptionsOf(services, ({ slug }) => slug);
  const order = new Map([...counts.keys()].map((slug, place) => [slug, place]));
  const place = ({ id }: MultiSelectOption): number => order.get(id) ?? order.size;
  return all.map((option) => ({ ...option, ...(counts.has(option.id) ? { detail: [option.detail, counts.get(option.id)].filter(Boolean).join(' · ') } : {}) })).sort((one, other) => place(one) - place(other));
}

interface ServicePickerProps {
  services: readonly ServiceChoice[];
  here: PhasePage['services'];
  slug: string | undefined;
  onChange: (slug: string | undefined) => void;
}

/** Narrows a phase to one service; another choice takes the place of the first. */
export function ServicePicker({ services, here, slug, onChange }: ServicePickerProps) {
  const options = useMemo(() => phaseServiceOptions(services, here), [services, here]);
  return (
    <section className="phase-picker no-print" aria-label={t('playbooks.narrow')}>
      <MultiSelect key={`services ${services.length}`} label={t('playbooks.service')} placeholder={t('playbooks.anyService')} options={options} selected={slug ? [slug] : []} onChange={(slugs) => onChange(slugs.at(-1))} />
    </section>
  );
}
