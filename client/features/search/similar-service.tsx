import type { ServiceHit } from '../../../shared/search/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { factsOf } from './hit-facts.js';
import { MarkedText } from './marked-text.js';

/** A service the title seems to be about: looked at beside the form, or added to the question. */
export function SimilarService({ hit, added, onAdd }: { hit: ServiceHit; added: boolean; onAdd: () => void }) {
  return (
    <li className="hit similar-service">
      <Icon name="services" />
      <div className="hit-text">
        <p className="similar-name">
          <a href={paths.service(hit.service.slug)} target="_blank" rel="noopener">
            <MarkedText value={hit.title} />
            <span className="visually-hidden"> {t('search.similar.newTab')}</span>
          </a>{' '}
          <Icon name="external" size={16} />
        </p>
        <p className="meta">
          {factsOf(hit).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      {/* Stays where it is once pressed, so that the focus does too. */}
      <Button
        size="small"
        icon={added ? 'check' : 'add'}
        aria-disabled={added || undefined}
        aria-label={added ? `${hit.title.text} ${t('search.similar.added')}` : t('search.similar.addServiceOf', { name: hit.title.text })}
        onClick={() => !added && onAdd()}
      >
        {added ? t('search.similar.addedShort') : t('search.similar.addService')}
      </Button>
    </li>
  );
}
