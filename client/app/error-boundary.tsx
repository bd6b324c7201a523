import { useRouteError } from 'react-router';
import { t } from '../i18n/index.js';
import { errorText, requestIdOf } from '../lib/error-text.js';
import { paths } from '../lib/paths.js';
import { Button } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';

/** What is shown where a page broke. Texts in work are saved on the device, so loading anew loses nothing. */
export function PageError() {
  const error = useRouteError();
  const requestId = requestIdOf(error);
  return (
    <div className="page error-page">
      <PageHeader title={t('errors.pageTitle')} />
      <p className="measure">{isMissingChunk(error) ? t('errors.newVersion') : errorText(error)}</p>
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

/** After an update the parts of the old version are no longer on the server. */
const isMissingChunk = (error: unknown): boolean => error instanceof TypeError && /module|import/i.test(error.message);
