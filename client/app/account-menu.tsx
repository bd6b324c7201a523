import { useNavigate } from 'react-router';
import type { Me } from '../../shared/accounts/contract.js';
import { useSignOut } from '../features/accounts/mutations.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { Icon } from '../ui/icon.js';
import { Menu } from '../ui/menu.js';
import { notify, notifyError } from '../ui/toast.js';

/** The person's own menu: settings, help, sign out. */
export function AccountMenu({ me }: { me: Me }) {
  const navigate = useNavigate();
  const signOut = useSignOut(async () => {
    await navigate(paths.start);
    notify({ text: t('shell.signedOut') });
  });
  return (
    <Menu
      label={t('shell.accountMenu', { name: me.name })}
      items={[
        { id: 'account', label: t('shell.accountSettings'), icon: 'user', onAction: () => void navigate(paths.account) },
        { id: 'organisation', label: me.organisation.name, icon: 'building', onAction: () => void navigate(paths.organisation(me.organisation.key)) },
        { id: 'help', label: t('shell.help'), icon: 'help', onAction: () => void navigate(paths.page('hilfe')) },
        { id: 'sign-out', label: t('shell.signOut'), icon: 'signout', onAction: () => signOut.mutate(undefined, { onError: notifyError }) },
      ]}
    >
      <Icon name="user" />
      <span className="account-name">{me.name}</span>
      <Icon name="chevron-down" size={16} />
    </Menu>
  );
}
