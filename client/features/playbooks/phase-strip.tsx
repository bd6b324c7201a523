import { Link } from 'react-router';
import { PHASES } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { phaseText } from '../rollouts/face.js';
import { Icon } from '../../ui/icon.js';
import { PhaseMark } from './phase-mark.js';

/** The whole channel in one line, from left to right; narrower than that the neighbours at the foot lead on. */
export const PhaseStrip = ({ number, service }: { number: number; service?: string | undefined }) => (
  <nav className="phase-strip" aria-label={t('playbooks.all')}>
    <span className="phase-strip-line" aria-hidden="true" />
    <ol start={0}>
      {PHASES.map((phase) => (
        <li key={phase.number}>
          <Link to={paths.phase(phase.number, service)} aria-current={phase.number === number ? 'page' : undefined} aria-label={phaseText(phase.number)} title={phase.name}>
            <PhaseMark number={phase.number} here={phase.number === number} />
          </Link>
        </li>
      ))}
    </ol>
  </nav>
);

/** The phases before and after this one, narrowed as this one is. */
export function PhaseNeighbours({ number, service }: { number: number; service?: string | undefined }) {
  const [before, after] = [PHASES.find((phase) => phase.number === number - 1), PHASES.find((phase) => phase.number === number + 1)];
  return (
    <nav className="phase-neighbours" aria-label={t('playbooks.neighbours')}>
      {before && (
        <Link className="phase-neighbour" to={paths.phase(before.number, service)}>
          <Icon name="arrow-left" />
          <span>
            <span className="muted small">{t('playbooks.before')}</span> <span>{phaseText(before.number)}</span>
          </span>
        </Link>
      )}
      {after && (
        <Link className="phase-neighbour phase-neighbour-after" to={paths.phase(after.number, service)}>
          <span>
            <span className="muted small">{t('playbooks.after')}</span> <span>{phaseText(after.number)}</span>
          </span>
          <Icon name="arrow-right" />
        </Link>
      )}
    </nav>
  );
}
