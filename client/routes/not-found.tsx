import { Link } from 'react-router';
import { useMe } from '../features/accounts/face.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { PageHeader } from '../ui/page-header.js';

/** What does not exist, and what one may not see: the same page for both. */
export function Component() {
  const me = useMe();
  return (
    <div className="page stack">
      <PageHeader title={t('errors.notFoundTitle')} />
      <p className="measure">{t('errors.notFoundText')}</p>
      <p>{t('errors.notFoundHelp')}</p>
      <ul>
        <li>
          <Link to={paths.start}>{t('errors.home')}</Link>
        </li>
        {me && (
          <>
            <li>
              <Link to={paths.search()}>{t('search.everywhere')}</Link>
            </li>
            <li>
              <Link to={paths.services}>{t('shell.services')}</Link>
            </li>
            <li>
              <Link to={paths.threads()}>{t('shell.threads')}</Link>
            </li>
            <li>
              <Link to={paths.organisations}>{t('shell.organisations')}</Link>
            </li>
          </>
        )}
        <li>
          <Link to={paths.page('hilfe')}>{t('shell.help')}</Link>
        </li>
      </ul>
    </div>
  );
}
