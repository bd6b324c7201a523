import { Link } from 'react-router';
import type { LessonHit, ReportHit, SearchHit, ServiceHit, ThreadHit } from '../../../shared/search/contract.js';
import { t } from '../../i18n/index.js';
import { SampleBadge } from '../../ui/badge.js';
import { Icon } from '../../ui/icon.js';
import { RelativeDate } from '../../ui/time.js';
import { factsOf, iconOf, pathOf } from './hit-facts.js';
import { MarkedText } from './marked-text.js';
import './search.css';

/** All hits in the order of their rank, whatever their kind. */
export function HitRows({ items }: { items: readonly SearchHit[] }) {
  return (
    <ul className="list-rows" aria-label={t('search.page.list')}>
      {items.map((hit) => (
        <li key={hit.id} className={hit.kind === 'thread' && hit.thread.state === 'solved' ? 'hit hit-solved' : 'hit'}>
          <Icon name={iconOf(hit)} />
          <div className="hit-text">
            <h2 className="hit-title">
              <Link to={pathOf(hit)} data-row>
                <MarkedText value={hit.title} />
              </Link>
            </h2>
            {hit.kind === 'service' && <Singles hit={hit} />}
            {(hit.kind === 'thread' || hit.kind === 'report' || hit.kind === 'lesson') && <Snippet hit={hit} />}
            {hit.kind === 'obstacle' && <p className="hit-snippet">{hit.description}</p>}
            {hit.kind === 'term' && <p className="hit-snippet">{hit.explanation}</p>}
            <Facts hit={hit} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Singles({ hit: { singles } }: { hit: ServiceHit }) {
  if (singles.length === 0) return null;
  return (
    <ul className="hit-singles">
      {singles.map(({ name, key }) => (
        <li key={name.text}>
          <MarkedText value={name} /> {key && <span className="muted small">{key}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The place of the text that fits; of a solution it says so. */
export function Snippet({ hit }: { hit: ThreadHit | ReportHit | LessonHit }) {
  const { snippet } = hit;
  const fromSolution = hit.kind === 'thread' && hit.fromSolution;
  if (snippet.text === '') return null;
  return (
    <p className="hit-snippet">
      {fromSolution && <span className="hit-from">{t('search.hit.fromSolution')}: </span>}
      <MarkedText value={snippet} />
    </p>
  );
}

function Facts({ hit }: { hit: SearchHit }) {
  // Where its first fact says it already: *Basisdienst*, *Diskussion*.
  const said = (hit.kind === 'thread' && hit.thread.kind === 'discussion') || (hit.kind === 'service' && hit.service.kind === 'basic');
  // What its snippet says in full need not begin here once more.
  const facts = hit.kind === 'term' ? [hit.abbreviation ?? ''].filter(Boolean) : hit.kind === 'obstacle' ? factsOf(hit).slice(0, -1) : factsOf(hit);
  return (
    <div className="hit-facts">
      <p className="meta">
        {!said && <span>{t(`search.hit.kind.${hit.kind}`)}</span>}
        {facts.map((fact, index) => (
          <span key={fact} className={index === 0 && hit.kind === 'thread' && hit.thread.state === 'solved' ? 'hit-from' : undefined}>
            {fact}
          </span>
        ))}
        {hit.kind === 'thread' && hit.thread.answerCount > 0 && <span>{t('threads.list.answers', { count: hit.thread.answerCount })}</span>}
        {hit.kind === 'thread' && (
          <span>
            <RelativeDate at={hit.thread.lastActivityAt} />
          </span>
        )}
      </p>
      {((hit.kind === 'thread' && hit.thread.sample) || (hit.kind === 'report' && hit.report.sample) || (hit.kind === 'lesson' && hit.lesson.report.sample)) && <SampleBadge />}
    </div>
  );
}
