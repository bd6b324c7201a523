import { Link } from 'react-router';
import { useMe } from '../features/accounts/face.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';

/** The glossary for members, the legal pages and the version. */
export function Footer({ version }: { version: string | undefined }) {
  const me = useMe();
  return (
    <footer className="shell-footer">
      <nav aria-label={t('shell.footer')}>
        <ul>
          {me && (
            <li>
              <Link to={paths.glossary()}>{t('shell.glossary')}</Link>
            </li>
          )}
          <li>
            <Link to={paths.page('barrierefreiheit')}>{t('shell.accessibility')}</Link>
          </li>
          <li>
            <Link to={paths.reportBarrier}>{t('shell.reportBarrier')}</Link>
          </li>
          <li>
            <Link to={paths.page('datenschutz')}>{t('shell.privacy')}</Link>
          </li>
          <li>
            <Link to={paths.page('impressum')}>{t('shell.imprint')}</Link>
          </li>
          <li>
            <Link to={paths.page('kontakt')}>{t('shell.contact')}</Link>
          </li>
          <li>
            <Link to={paths.page('hilfe')}>{t('shell.help')}</Link>
          </li>
        </ul>
      </nav>
      {version && <p>{t('shell.version', { version })}</p>}
    </footer>
  );
}
