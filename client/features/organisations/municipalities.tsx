import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { MunicipalityView } from '../../../shared/organisations/contract.js';
import { t } from '../../i18n/index.js';
import { formatNumber } from '../../lib/dates.js';
import { fold } from '../../lib/fold.js';
import { paths } from '../../lib/paths.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import { inhabitantsText } from './organisation-line.js';

/** So many are shown at once; a Kreis has up to 165. */
const SHOWN = 12;

/** The municipalities an administration serves; in a Kreis with the administration in charge. */
export function Municipalities({ municipalities }: { municipalities: MunicipalityView[] }) {
  const [all, setAll] = useState(false);
  const [text, setText] = useState('');
  const deferred = useDeferredValue(text);
  const found = useMemo(() => {
    const words = fold(deferred).split(/\s+/).filter(Boolean);
    return municipalities.filter(({ name, administration }) => words.every((word) => fold(`${name} ${administration?.name ?? ''}`).includes(word)));
  }, [municipalities, deferred]);
  const shown = all || deferred ? found : found.slice(0, SHOWN);
  if (municipalities.length < 2) return null;
  return (
    <section className="section" aria-labelledby="municipalities">
      <h2 id="municipalities" className="row">
        {t('organisations.page.municipalities')} <span className="tab-count">{formatNumber(municipalities.length)}</span>
      </h2>
      {municipalities.length > SHOWN && (
        <div className="municipality-search">
          <TextField label={t('organisations.page.municipalitySearch')} type="search" autoComplete="off" value={text} onChange={setText} />
          <output className="visually-hidden">{deferred && t('organisations.page.municipalitiesFound', { count: found.length })}</output>
        </div>
      )}
      {found.length === 0 && <p className="muted">{t('organisations.page.municipalityNone')}</p>}
      <ul className="list-plain municipality-rows quiet-links">
        {shown.map((municipality) => (
          <li key={municipality.ags}>
            {municipality.name}
            <span className="muted small">
              {municipality.inhabitants !== null && ` ${inhabitantsText(municipality.inhabitants)}`}
              {municipality.administration && (
                <>
                  {' · '}
                  <Link to={paths.organisation(municipality.administration.key)}>{municipality.administration.name}</Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {!deferred && municipalities.length > SHOWN && (
        <div>
          <Button variant="quiet" size="small" icon={all ? 'chevron-up' : 'chevron-down'} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('organisations.page.municipalitiesFewer') : t('organisations.page.municipalitiesAll', { count: municipalities.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
