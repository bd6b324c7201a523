import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { factsOf, iconOf } from './hit-facts.js';
import { Snippet } from './hit-rows.js';
import { MarkedText } from './marked-text.js';
import type { Similar } from './similar-panel.js';

/** A question that may be the same: opened beside the form, or taken as one's own. */
export function SimilarThread({ hit, onMine }: { hit: Similar; onMine: () => void }) {
  const label = hit.thread.kind === 'question' ? t('search.similar.mine') : t('search.similar.mineDiscussion');
  return (
    <li className={hit.thread.state === 'solved' ? 'hit hit-solved' : 'hit'}>
      <Icon name={iconOf(hit)} />
      <div className="hit-text">
        <p className="similar-name">
          <a href={paths.thread(hit.id)} target="_blank" rel="noopener">
            <MarkedText value={hit.title} />
            <span className="visually-hidden"> {t('search.similar.newTab')}</span>
          </a>{' '}
          <Icon name="external" size={16} />
        </p>
        <Snippet hit={hit} />
        <p className="meta">
          {factsOf(hit).map((fact, index) => (
            <span key={fact} className={index === 0 && hit.thread.state === 'solved' ? 'hit-from' : undefined}>
              {fact}
            </span>
          ))}
        </p>
        <Button size="small" className="similar-act" icon="check" aria-label={t('search.similar.mineOf', { label, title: hit.title.text })} onClick={onMine}>
          {label}
        </Button>
      </div>
    </li>
  );
}
