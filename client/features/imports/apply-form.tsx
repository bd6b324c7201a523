import { useId, useState } from 'react';
import type { ImportResult } from '../../../shared/imports/contract.js';
import { t } from '../../i18n/index.js';
import { formatNumber } from '../../lib/dates.js';
import { errorText, requestIdOf } from '../../lib/error-text.js';
import { useOnline } from '../../lib/use-online.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/choice.js';
import { mayApply, type Confirmed, type Previewed } from './import-values.js';
import { useApplyImport } from './mutations.js';
import { Sending } from './sending.js';
import { TakingHeading } from './taking-heading.js';

/** Below a preview: what has to be confirmed, taking the file over, and what came of it. */
export function ApplyForm({ previewed }: { previewed: Previewed }) {
  const { report } = previewed;
  const [confirmed, setConfirmed] = useState<Confirmed>({ acceptValid: false, manyMissing: false });
  const applying = useApplyImport();
  const online = useOnline();
  const id = useId();
  if (applying.data) return <Applied result={applying.data} />;
  if (report.changes === 0) return <p>{t(report.rejected.lines > 0 ? 'imports.apply.nothingValid' : 'imports.apply.nothing')}</p>;
  const ready = mayApply(report, confirmed);
  const submit = (): void => applying.mutate({ ...previewed, ...confirmed });
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{t('imports.apply.heading')}</h2>
      {report.rejected.lines > 0 && (
        <Checkbox label={t('imports.apply.acceptValid')} hint={t('imports.apply.acceptValidHint')} checked={confirmed.acceptValid} onChange={(acceptValid) => setConfirmed({ ...confirmed, acceptValid })} />
      )}
      {report.manyMissing && (
        <Checkbox label={t('imports.apply.manyMissing')} hint={t('imports.apply.manyMissingHint')} checked={confirmed.manyMissing} onChange={(manyMissing) => setConfirmed({ ...confirmed, manyMissing })} />
      )}
      {applying.isError && (
        <Alert tone="danger" live="alert" title={t('errors.pageTitle')}>
          <p>{errorText(applying.error)}</p>
          {requestIdOf(applying.error) && <p className="small">{t('errors.requestId', { id: requestIdOf(applying.error) ?? '' })}</p>}
        </Alert>
      )}
      <div className="form-actions">
        <Button variant="primary" busy={applying.isPending} disabled={!ready || !online} aria-describedby={ready ? undefined : `${id}-blocked`} onClick={submit}>
          {t('imports.apply.submit')}
        </Button>
        {applying.isPending && <Sending progress={applying.progress} then={t('imports.applying')} />}
        {!ready && (
          <span className="muted small" id={`${id}-blocked`}>
            {t('imports.apply.blocked')}
          </span>
        )}
      </div>
    </section>
  );
}

function Applied({ result: { counts, rejected, changed } }: { result: ImportResult }) {
  const id = useId();
  const numbers = Object.fromEntries(Object.entries({ ...counts, rejected: rejected.lines }).map(([name, count]) => [name, formatNumber(count)]));
  return (
    <section className="stack" aria-labelledby={id}>
      <TakingHeading id={id}>{t('imports.applied.heading')}</TakingHeading>
      <Alert tone="success">
        <p>{changed ? t('imports.applied.counts', numbers) : t('imports.applied.unchanged')}</p>
        {changed && <p>{t('imports.applied.note')}</p>}
      </Alert>
    </section>
  );
}
