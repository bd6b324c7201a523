import type { LessonHit, ObstacleHit, ReportHit } from '../../../shared/search/contract.js';
import { t } from '../../i18n/index.js';
import { Icon } from '../../ui/icon.js';
import { factsOf, iconOf, pathOf } from './hit-facts.js';
import { Snippet } from './hit-rows.js';
import { MarkedText } from './marked-text.js';

/** A report, a lesson or an obstacle (with the reports that tell of it) that may answer the question: looked at beside the form. */
export function SimilarExperience({ hit }: { hit: ReportHit | LessonHit | ObstacleHit }) {
  return (
    <li className="hit">
      <Icon name={iconOf(hit)} />
      <div className="hit-text">
        <p className="similar-name">
          <a href={pathOf(hit)} target="_blank" rel="noopener">
            <MarkedText value={hit.title} />
            <span className="visually-hidden"> {t('search.similar.newTab')}</span>
          </a>{' '}
          <Icon name="external" size={16} />
        </p>
        {hit.kind !== 'obstacle' && <Snippet hit={hit} />}
        <p className="meta">
          <span>{t(`search.hit.kind.${hit.kind}`)}</span>
          {factsOf(hit).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
    </li>
  );
}
