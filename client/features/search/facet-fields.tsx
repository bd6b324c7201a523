import { useId, useState } from 'react';
import type { Facets } from '../../../shared/search/contract.js';
import type { GivenGrade } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import { formatNumber } from '../../lib/dates.js';
import { focusHeading } from '../../lib/page-focus.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/choice.js';
import { kindName, sizeBandName } from '../organisations/face.js';
import { phaseName } from '../rollouts/face.js';
import { NARROWING, widened, type Narrowing, type SearchFilter } from './search-address.js';

interface Named {
  id: string;
  slug: string;
  name: string;
}
interface FacetFieldsProps {
  filter: SearchFilter;
  facets: Facets | undefined;
  services: readonly Named[];
  components: readonly Named[];
  onChange: (filter: SearchFilter) => void;
}

/** What the hits can be narrowed to, with the number that would stay; on narrow screens behind a button. */
export function FacetFields({ filter, facets, services, components, onChange }: FacetFieldsProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const chosen = NARROWING.filter((name) => filter[name] !== '').length;
  const fields = NARROWING.map((name) => ({ name, options: optionsOf(name, filter, facets, name === 'service' ? services : components) })).filter(({ options }) => options.length > 0);
  if (fields.length === 0) return null;
  return (
    <div className="search-facets">
      <Button className="search-facets-open" icon="filter" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {chosen > 0 ? t('search.page.filterCount', { count: chosen }) : t('search.page.filter')}
      </Button>
      <section id={id} className={open ? 'search-facets-fields' : 'search-facets-fields search-facets-folded'} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`} className="search-facets-title">
          {t('search.page.filter')}
        </h2>
        {fields.map(({ name, options }) => (
          <SelectField
            key={name}
            label={t(`search.page.facets.${name}`)}
            value={filter[name]}
            options={[{ value: '', label: t('search.page.any') }, ...options]}
            onChange={(value) => onChange({ ...filter, [name]: value })}
          />
        ))}
        {chosen > 0 && (
          <Button variant="quiet" icon="close" onClick={() => {
              onChange(widened(filter));
              focusHeading();
            }}>
            {t('search.page.drop')}
          </Button>
        )}
      </section>
    </div>
  );
}

/** Choices of one facet by the value they have in the address; what is chosen is always among them. */
function optionsOf(name: Narrowing, filter: SearchFilter, facets: Facets | undefined, named: readonly Named[]): { value: string; label: string }[] {
  const options = (facets?.[name] ?? []).flatMap(({ value, label, count }) => {
    const own = name === 'service' || name === 'component' ? named.find(({ id }) => id === value)?.slug : name === 'solved' ? (value === 'true' ? 'ja' : 'nein') : value;
    return own === undefined ? [] : [{ value: own, label: t('search.page.option', { label: label ?? facetName(name, own, named), count: formatNumber(count) }) }];
  });
  const chosen = filter[name];
  if (chosen && !options.some(({ value }) => value === chosen)) options.push({ value: chosen, label: facetName(name, chosen, named) });
  return options;
}

/** A value of the address in words: *Phase 5 Technische Anbindung*, *Amt*. */
export function facetName(name: Narrowing, value: string, named: readonly Named[]): string {
  switch (name) {
    case 'service':
    case 'component':
      return named.find(({ slug }) => slug === value)?.name ?? value;
    case 'phase':
      return `${value} ${phaseName(Number(value))}`;
    case 'solved':
      return value === 'ja' ? t('search.page.solved') : t('search.page.unsolved');
    case 'grade':
      return t(`threads.acts.grade.grades.${value as GivenGrade}`);
    case 'organisationKind':
      return kindName(value as Parameters<typeof kindName>[0]);
    case 'sizeBand':
      return sizeBandName(value as Parameters<typeof sizeBandName>[0]);
  }
}
