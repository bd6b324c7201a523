import { Link } from 'react-router';
import type { PhaseKnowledge } from '../../../shared/playbooks/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Chip } from '../../ui/badge.js';
import { phaseCounts } from './phase-counts.js';
import { PhaseMark } from './phase-mark.js';

const OURS_SHOWN = 6;

/** All phases in their order as the marks of one channel: what each holds, and which services of the own house stand there. */
export const Course = ({ phases }: { phases: readonly PhaseKnowledge[] }) => (
  <ol className="course" start={0}>
    {phases.map((phase) => (
      <Stage key={phase.number} phase={phase} last={phase === phases.at(-1)} />
    ))}
  </ol>
);

function Stage({ phase, last }: { phase: PhaseKnowledge; last: boolean }) {
  const counts = phaseCounts(phase);
  const more = phase.ours.length - OURS_SHOWN;
  return (
    <li className="course-stage">
      {!last && <span className="course-line" aria-hidden="true" />}
      <PhaseMark number={phase.number} here={phase.ours.length > 0} />
      <div className="course-text">
        <h2 className="course-name">
          <Link to={paths.phase(phase.number)} data-row>
            <span className="visually-hidden">{t('playbooks.phase', { number: phase.number })} </span>
            {phase.name}
          </Link>
        </h2>
        <p className="meta">{counts.length > 0 ? counts.map((text) => <span key={text}>{text}</span>) : <span>{t('playbooks.nothingYet')}</span>}</p>
        {phase.ours.length > 0 && (
          <div className="course-ours">
            <span id={`ours-${phase.number}`}>{t('playbooks.ours', { count: phase.ours.length })}</span>
            <ul className="chip-row" aria-labelledby={`ours-${phase.number}`}>
              {phase.ours.slice(0, OURS_SHOWN).map(({ service }) => (
                <li key={service.id}>
                  <Chip icon="services" to={paths.phase(phase.number, service.slug)}>
                    {service.name}
                  </Chip>
                </li>
              ))}
              {more > 0 && (
                <li>
                  <Link to={paths.phase(phase.number)}>{t('playbooks.oursMore', { count: more })}</Link>
                </li>
              )}
            </ul>
          </div>
        )}
      </div>
    </li>
  );
}
