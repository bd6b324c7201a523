import { useQuery } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import { useMe } from '../features/accounts/face.js';
import { caseSummaryOptions } from '../features/moderation/queries.js';
import { t, type TextKey } from '../i18n/index.js';
import { formatNumber } from '../lib/dates.js';
import { paths } from '../lib/paths.js';
import { IconButton } from '../ui/button.js';
import { Icon, type IconName } from '../ui/icon.js';
import { useDisclosure } from '../ui/use-disclosure.js';
import { VisuallyHidden } from '../ui/visually-hidden.js';

/** `desk`: the foot of a phone holds five goals; this one is there in the menu. */
const GOALS: { to: string; label: TextKey; short: TextKey; icon: IconName; desk?: true }[] = [
  { to: paths.start, label: 'shell.start', short: 'shell.start', icon: 'home' },
  { to: paths.services, label: 'shell.services', short: 'shell.servicesShort', icon: 'services' },
  { to: paths.threads(), label: 'shell.threads', short: 'shell.threads', icon: 'question' },
  { to: paths.reports(), label: 'shell.reports', short: 'shell.reports', icon: 'report' },
  { to: paths.procedure, label: 'shell.procedure', short: 'shell.procedure', icon: 'flag', desk: true },
  { to: paths.organisations, label: 'shell.organisations', short: 'shell.organisations', icon: 'building' },
];

function Goals({ short = false }: { short?: boolean }) {
  const coordinates = useMe()?.instanceRole === 'coordinator';
  return (
    <ul>
      {GOALS.filter((goal) => !(short && goal.desk)).map((goal) => (
        <li key={goal.to}>
          <NavLink to={goal.to} end={goal.to === paths.start} className="goal">
            <Icon name={goal.icon} />
            <span>{t(short ? goal.short : goal.label)}</span>
          </NavLink>
        </li>
      ))}
      {coordinates && !short && <Moderation />}
    </ul>
  );
}

/** The coordinators' queue with what is open in it, up to date by itself. */
function Moderation() {
  const open = useQuery(caseSummaryOptions()).data?.open ?? 0;
  return (
    <li>
      <NavLink to={paths.moderation()} className="goal">
        <Icon name="flag" />
        <span>{t('moderation.navigation.label')}</span>
        {open > 0 && (
          <>
            <span className="tab-count" aria-hidden="true">
              {formatNumber(open)}
            </span>
            <VisuallyHidden>, {t('moderation.navigation.open', { count: open })}</VisuallyHidden>
          </>
        )}
      </NavLink>
    </li>
  );
}

/** The main goals at the left, from 1024 px. */
export function SideNavigation() {
  return (
    <nav id="navigation" className="side-navigation" aria-label={t('shell.navigation')} tabIndex={-1}>
      <Goals />
    </nav>
  );
}

/** The main goals at the thumb, on phones. */
export function BottomNavigation() {
  return (
    <nav className="bottom-navigation" aria-label={t('shell.mobileNavigation')}>
      <Goals short />
    </nav>
  );
}

/** Between phone and desk: the same goals behind a button. */
export function MenuButton() {
  const { open, toggle, box } = useDisclosure();
  return (
    <div className="menu-button header-menu" ref={box}>
      <IconButton icon={open ? 'close' : 'menu'} label={t('shell.menu')} aria-expanded={open} aria-controls="menu-navigation" onClick={toggle} />
      <nav id="menu-navigation" className="header-menu-list" aria-label={t('shell.navigation')} hidden={!open}>
        <Goals />
      </nav>
    </div>
  );
}
