import { useLocation, useNavigate, useRouteError } from 'react-router';
import { t } from '../i18n/index.js';
import { errorText, requestIdOf } from '../lib/error-text.js';
import { paths } from '../lib/paths.js';
import { useOnline } from '../lib/use-online.js';
import { Button } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';

/** What is shown where a page broke. Texts in work are saved on the device, so loading anew loses nothing. */
export function PageError() {
  const error = useRouteError();
  const requestId = requestIdOf(error);
  const online = useOnline();
  const location = useLocation();
  const navigate = useNavigate();
  const missing = isMissingChunk(error);
  if (missing && !online) {
    return (
      <div className="page error-page stack">
        <PageHeader title={t('errors.pageTitle')} />
        <p className="measure">{t('errors.codes.network')}</p>
        <div>
          {/* Not by loading anew: without a network that would lose what is still here. */}
          <Button variant="primary" onClick={() => void navigate(location, { replace: true })}>
            {t('errors.retry')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="page error-page stack">
      <PageHeader title={t('errors.pageTitle')} />
      <p className="measure">{missing ? t('errors.newVersion') : errorText(error)}</p>
      {requestId && <p className="muted small">{t('errors.requestId', { id: requestId })}</p>}
      <div className="row">
        <Button variant="primary" onClick={() => window.location.reload()}>
          {t('errors.reload')}
        </Button>
        {/* A full load on purpose: whatever broke is gone with it. */}
        <a className="button button-secondary" href={paths.start}>
          {t('errors.home')}
        </a>
      </div>
    </div>
  );
}

/** The code of a page did not come: after an update the parts of the old version are no longer there, or there is no network. */
const isMissingChunk = (error: unknown): boolean => error instanceof Error && /module script|dynamically imported|importing a module|preload/i.test(error.message);
