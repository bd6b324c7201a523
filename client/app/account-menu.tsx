import { Link, useNavigate } from 'react-router';
import type { Me } from '../../shared/accounts/contract.js';
import { useSignOut } from '../features/accounts/mutations.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { Icon } from '../ui/icon.js';
import { notify, notifyError } from '../ui/toast.js';
import { useDisclosure } from '../ui/use-disclosure.js';

/** The person's own places: settings, house, help, signing out. Links under a button, so they open in new tabs too. */
export function AccountMenu({ me }: { me: Me }) {
  const { open, toggle, box } = useDisclosure();
  const navigate = useNavigate();
  const signOut = useSignOut(async () => {
    await navigate(paths.start);
    notify({ text: t('shell.signedOut') });
  });
  return (
    <div className="header-menu" ref={box}>
      <button type="button" className="button button-quiet" aria-label={t('shell.accountMenu', { name: me.name })} aria-expanded={open} aria-controls="account-menu" onClick={toggle}>
        <Icon name="user" />
        <span className="account-name">{me.name}</span>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} size={16} />
      </button>
      <ul id="account-menu" className="header-menu-list header-menu-end" hidden={!open}>
        <li>
          <Link className="goal" to={paths.account}>
            <Icon name="user" />
            <span>{t('shell.accountSettings')}</span>
          </Link>
        </li>
        <li>
          <Link className="goal" to={paths.organisation(me.organisation.key)}>
            <Icon name="building" />
            <span>{t('shell.ownOrganisation')}</span>
          </Link>
        </li>
        {me.instanceRole === 'admin' && (
          <>
            <li>
              <Link className="goal" to={paths.audit()}>
                <Icon name="history" />
                <span>{t('audit.title')}</span>
              </Link>
            </li>
            <li>
              <Link className="goal" to={paths.publicationChecks}>
                <Icon name="clock" />
                <span>{t('contributions.checks.link')}</span>
              </Link>
            </li>
            <li>
              <Link className="goal" to={paths.importing}>
                <Icon name="table" />
                <span>{t('imports.navigation')}</span>
              </Link>
            </li>
          </>
        )}
        <li>
          <Link className="goal" to={paths.page('hilfe')}>
            <Icon name="help" />
            <span>{t('shell.help')}</span>
          </Link>
        </li>
        <li>
          <button type="button" className="goal" onClick={() => signOut.mutate(undefined, { onError: notifyError })}>
            <Icon name="signout" />
            <span>{t('shell.signOut')}</span>
          </button>
        </li>
      </ul>
    </div>
  );
}
