import { Link } from 'react-router';
import type { Me } from '../../shared/accounts/contract.js';
import { useMe } from '../features/accounts/face.js';
import { ChangePassword } from '../features/accounts/change-password.js';
import { Sessions } from '../features/accounts/sessions.js';
import { t, type TextKey } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { useHintsOn, useShortcutsOn, useTheme, type Theme } from '../lib/preferences.js';
import { Checkbox, RadioGroup } from '../ui/choice.js';
import { PageHeader } from '../ui/page-header.js';

/** `/konto`: what is stored of the person, how it looks on this device, password and sessions. */
export function Component() {
  const me = useMe();
  if (!me) return null;
  return (
    <div className="page">
      <PageHeader title={t('account.title')}>
        <p>{t('account.intro')}</p>
      </PageHeader>
      <div className="stack-large">
        <Profile me={me} />
        <Display />
        <ChangePassword mail={me.mail} />
        <Sessions />
      </div>
    </div>
  );
}

function Profile({ me }: { me: Me }) {
  return (
    <section className="section">
      <h2>{t('account.profile')}</h2>
      <dl className="facts">
        <dt>{t('account.name')}</dt>
        <dd>{me.name}</dd>
        <dt>{t('account.mail')}</dt>
        <dd>{me.mail}</dd>
        <dt>{t('account.organisation')}</dt>
        <dd>
          <Link to={paths.organisation(me.organisation.key)}>{me.organisation.name}</Link>
        </dd>
        <dt>{t('account.role')}</dt>
        <dd>{[t(`vocabulary.role.${me.role}`), me.instanceRole && t(`vocabulary.instanceRole.${me.instanceRole}`)].filter(Boolean).join(', ')}</dd>
      </dl>
      <p className="muted small account-hint">{t('account.profileHint')}</p>
    </section>
  );
}

const THEMES: Theme[] = ['system', 'light', 'dark'];
const SHORTCUTS: [string, TextKey][] = [
  ['j', 'account.shortcutsList.down'],
  ['k', 'account.shortcutsList.up'],
  ['Enter', 'account.shortcutsList.enter'],
  ['r', 'account.shortcutsList.answer'],
  ['e', 'account.shortcutsList.edit'],
  ['m', 'account.shortcutsList.follow'],
  ['?', 'account.shortcutsList.help'],
];

function Display() {
  const [theme, setTheme] = useTheme();
  const [hints, setHints] = useHintsOn();
  const [shortcuts, setShortcuts] = useShortcutsOn();
  return (
    <section className="section">
      <h2>{t('account.display')}</h2>
      <p className="muted small account-hint">{t('account.displayHint')}</p>
      <div className="form">
        <RadioGroup legend={t('account.theme')} inline value={theme} options={THEMES.map((value) => ({ value, label: t(`account.themeOption.${value}`) }))} onChange={setTheme} />
        <Checkbox label={t('account.hints')} hint={t('account.hintsHint')} checked={hints} onChange={setHints} />
        <Checkbox label={t('account.shortcuts')} hint={t('account.shortcutsHint')} checked={shortcuts} onChange={setShortcuts} />
        {shortcuts && (
          <dl className="facts" aria-label={t('account.shortcutsTable')}>
            {SHORTCUTS.map(([key, text]) => (
              <div className="facts-pair" key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(text)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </section>
  );
}
