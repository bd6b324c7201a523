import { useDeferredValue, useMemo, useState } from 'react';
import type { SingleService } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { fold } from '../../lib/fold.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Fold } from '../../ui/fold.js';
import { TextField } from '../../ui/text-field.js';
import { dutyOf } from './typing.js';
import './catalogue.css';

/** As many are seen without unfolding, and without a field to search among them. */
const FEW = 8;

/** The single services of a bundle with key, type and laws; what is valid first. Up to some 130. */
export function SingleServices({ singles }: { singles: readonly SingleService[] }) {
  if (singles.length === 0) return null;
  const valid = singles.filter(({ validUntil }) => validUntil === null).length;
  const heading = (
    <h2 id="singles">
      {t('services.singles.title')} <span className="tab-count">{valid}</span>
    </h2>
  );
  return (
    <section className="section" aria-labelledby="singles">
      <Fold heading={heading} startOpen={singles.length <= FEW} showLabel={t('services.singles.show')} hideLabel={t('services.singles.hide')}>
        <p className="section-intro measure">{t('services.singles.intro')}</p>
        <Singles singles={singles} />
      </Fold>
    </section>
  );
}

function Singles({ singles }: { singles: readonly SingleService[] }) {
  const [text, setText] = useState('');
  const deferred = useDeferredValue(text);
  const all = useMemo(() => singles.map((single) => ({ single, words: fold([single.name, single.key, single.laws].join(' ')) })), [singles]);
  const found = useMemo(() => {
    const wanted = fold(deferred).split(/\s+/).filter(Boolean);
    return all.filter(({ words }) => wanted.every((word) => words.includes(word)));
  }, [all, deferred]);
  return (
    <div className="stack-small">
      {singles.length > FEW && (
        <>
          <TextField label={t('services.singles.search')} type="search" autoComplete="off" value={text} onChange={setText} />
          <output className="muted small">{t('services.singles.count', { count: found.length })}</output>
        </>
      )}
      <ul className="list-rows">
        {found.map(({ single }) => (
          <Single key={single.id} single={single} />
        ))}
      </ul>
    </div>
  );
}

function Single({ single: { name, key, typing, laws, validUntil } }: { single: SingleService }) {
  return (
    <li className="single-service">
      <p>{name}</p>
      <p className="meta">
        {key ? (
          <span className="hub-id">
            {key} <CopyButton text={key} label={t('services.singles.copy', { key })} />
          </span>
        ) : (
          <span>{t('services.singles.noKey')}</span>
        )}
        {typing && <span>{t('services.singles.typing', { type: typing, words: t(`services.duty.words.${dutyOf(typing)}`) })}</span>}
        {laws && <span>{laws}</span>}
        {validUntil && <span>{t('services.singles.past', { day: formatDay(validUntil) })}</span>}
      </p>
    </li>
  );
}
