import './playbooks.css';

/** A phase as a mark of the channel: even ones round at the top and green, odd ones square and red. Its number is said in words beside it. */
export const PhaseMark = ({ number, here = false }: { number: number; here?: boolean }) => (
  <span className={['phase-mark', number % 2 === 0 ? 'phase-mark-green' : 'phase-mark-red', here ? 'phase-mark-here' : ''].filter(Boolean).join(' ')} aria-hidden="true">
    {number}
  </span>
);
