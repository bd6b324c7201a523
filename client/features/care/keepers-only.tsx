import { t } from '../../i18n/index.js';
import { Alert } from '../../ui/alert.js';
import { PageHeader } from '../../ui/page-header.js';

/** What a page of catalogue care says to whoever does not keep what it is about. */
export const KeepersOnly = () => (
  <div className="page">
    <PageHeader title={t('care.title')} />
    <Alert tone="warning">{t('care.notAllowed')}</Alert>
  </div>
);
