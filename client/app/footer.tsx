import { Link } from 'react-router';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';

/** The legal pages and the version. */
export function Footer({ version }: { version: string | undefined }) {
  return (
    <footer className="shell-footer">
      <nav aria-label={t('shell.footer')}>
        <ul>
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
