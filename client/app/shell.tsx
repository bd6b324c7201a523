import { useLayoutEffect, useRef, useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useMe, useSession } from '../features/accounts/face.js';
import { useCatalogueNews } from '../features/catalogue/face.js';
import { SearchButton } from '../features/search/search-button.js';
import { t } from '../i18n/index.js';
import { useLiveState } from '../lib/live.js';
import { wantPageFocus } from '../lib/page-focus.js';
import { paths } from '../lib/paths.js';
import { useOnline } from '../lib/use-online.js';
import { Buoys } from '../ui/buoys.js';
import { LinkButton } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { ToastRegion } from '../ui/toast.js';
import { AccountMenu } from './account-menu.js';
import { Bell } from './bell.js';
import { Footer } from './footer.js';
import { useStandingAddress } from './standing-address.js';
import { BottomNavigation, MenuButton, SideNavigation } from './navigation.js';

/** Header, navigation, footer: what stands around every page. */
export function Shell() {
  const session = useSession();
  const me = session?.me ?? null;
  usePageChanges();
  useCatalogueNews(me !== null);
  useStandingAddress(me !== null);
  return (
    <div className={me ? 'shell shell-member' : 'shell'}>
      <a className="skip-link" href="#inhalt">
        {t('shell.skipToContent')}
      </a>
      {me && (
        <a className="skip-link" href="#navigation">
          {t('shell.skipToNavigation')}
        </a>
      )}
      <header className="shell-header">
        <div className="shell-header-inner">
          {me && <MenuButton />}
          <Link className="brand" to={paths.start} aria-label={t('shell.home')}>
            <Buoys />
            <span>{t('common.product')}</span>
          </Link>
          {me && <SearchButton me={me} />}
          <HeaderActions />
        </div>
      </header>
      <section className="shell-lines" aria-label={t('shell.notices')}>
        <ConnectionLine />
        {session?.sampleWorld && <p className="shell-line">{t('shell.sampleWorld')}</p>}
      </section>
      <div className="shell-body">
        {me && <SideNavigation />}
        <main id="inhalt" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Footer version={session?.version} />
      {me && <BottomNavigation />}
      <ToastRegion />
      <PageProgress />
      <ScrollRestoration />
    </div>
  );
}

/** Pages that offer *Frage stellen* themselves, filled in from what they show. */
const OWN_ASK = [/^\/fragen$/, /^\/fragen\/neu$/, /^\/dienste\/./, /^\/vorgehen\/./];

/** Pages that show guests a part: after signing in one goes on there. */
const READ_BY_GUESTS = /^\/erfahrungen(?:$|\/)/;

function HeaderActions() {
  const me = useMe();
  const session = useSession();
  const location = useLocation();
  if (!session) return null;
  if (!me) {
    return location.pathname === '/anmelden' ? null : (
      <div className="shell-header-actions">
        <LinkButton to={paths.signIn(READ_BY_GUESTS.test(location.pathname) ? location.pathname + location.search + location.hash : undefined)}>{t('shell.signIn')}</LinkButton>
      </div>
    );
  }
  return (
    <div className="shell-header-actions">
      {!OWN_ASK.some((path) => path.test(location.pathname)) && (
        <LinkButton to={paths.ask()} variant="primary" icon="add" className="shell-ask">
          {t('shell.ask')}
        </LinkButton>
      )}
      <Bell />
      <AccountMenu me={me} />
    </div>
  );
}

/** One quiet line while the live connection is away; it goes by itself. */
function ConnectionLine() {
  const state = useLiveState();
  // The very first connection takes a moment; that is nothing to speak of.
  const [wasOnline, setWasOnline] = useState(false);
  if (state === 'online' && !wasOnline) setWasOnline(true);
  const online = useOnline();
  const text = !online ? t('shell.offline') : state === 'polling' ? t('shell.polling') : state === 'reconnecting' && wasOnline ? t('shell.reconnecting') : null;
  return (
    <output>
      {text && (
        <p className="shell-line shell-line-connection">
          <Icon name="offline" size={16} /> {text}
        </p>
      )}
    </output>
  );
}

/** A thin bar at the top once the code of the next page lets one wait longer than 300 ms. */
function PageProgress() {
  return useNavigation().state === 'loading' ? <div className="page-progress" aria-hidden="true" /> : null;
}

/** Another page (not another filter of the same one): its heading gets the focus. */
function usePageChanges(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  // Before the effects of the page itself, whose heading asks for it.
  useLayoutEffect(() => {
    if (before.current !== pathname) wantPageFocus();
    before.current = pathname;
  }, [pathname]);
}
