import { useQuery } from '@tanstack/react-query';
import { t } from '../../i18n/index.js';
import { SelectField } from '../../ui/choice.js';
import { pilotChoicesOptions } from './queries.js';

/** The pilot project a list is narrowed to, by slug; nothing while there is none. */
export function PilotField({ value, onChange }: { value: string | undefined; onChange: (slug: string | undefined) => void }) {
  const pilots = useQuery(pilotChoicesOptions()).data ?? [];
  if (pilots.length === 0) return null;
  return (
    <SelectField
      label={t('pilots.field')}
      value={pilots.some(({ slug }) => slug === value) ? (value ?? '') : ''}
      options={[{ value: '', label: t('pilots.any') }, ...pilots.map(({ slug, name }) => ({ value: slug, label: name }))]}
      onChange={(slug) => onChange(slug || undefined)}
    />
  );
}
