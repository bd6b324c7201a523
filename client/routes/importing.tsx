import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportKindView } from '../../shared/imports/contract.js';
import { useMe } from '../features/accounts/face.js';
import { ApplyForm } from '../features/imports/apply-form.js';
import { ImportForm, importLabels, type ImportField } from '../features/imports/import-form.js';
import { EMPTY_IMPORT } from '../features/imports/import-values.js';
import '../features/imports/imports.css';
import { usePreviewImport } from '../features/imports/mutations.js';
import { importKindsOptions } from '../features/imports/queries.js';
import { ReportView } from '../features/imports/report-view.js';
import { t } from '../i18n/index.js';
import { useFormErrors } from '../lib/use-form-errors.js';
import { useOnline } from '../lib/use-online.js';
import { Alert } from '../ui/alert.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { Component as NotFound } from './not-found.js';

/** `/betrieb/import`: the operator previews a CSV file and takes it over; for everybody else there is no such page. */
export function Component() {
  const kinds = useQuery({ ...importKindsOptions(), enabled: useMe()?.instanceRole === 'admin' });
  if (useMe()?.instanceRole !== 'admin') return <NotFound />;
  return (
    <div className="page">
      <PageHeader title={t('imports.title')} kicker={t('imports.area')}>
        <p className="measure">{t('imports.intro')}</p>
      </PageHeader>
      <QueryView query={kinds}>{({ items }) => <Importing kinds={items} />}</QueryView>
    </div>
  );
}

function Importing({ kinds }: { kinds: readonly ImportKindView[] }) {
  const [values, setValues] = useState(EMPTY_IMPORT);
  const errors = useFormErrors<ImportField>('import', importLabels());
  const previewing = usePreviewImport();
  const online = useOnline();
  // What the form says now may differ from what was previewed.
  const previewed = previewing.data?.values === values && !previewing.isPending ? previewing.data : null;
  return (
    <div className="stack-large">
      {!online && (
        <Alert tone="warning" icon="offline" live="status">
          <p>{t('imports.offline')}</p>
        </Alert>
      )}
      <ImportForm
        kinds={kinds}
        values={values}
        onChange={(part) => setValues({ ...values, ...part })}
        errors={errors}
        onSubmit={() => {
          errors.clear();
          previewing.mutate(values, { onError: errors.refuse });
        }}
        busy={previewing.isPending}
        progress={previewing.progress}
      />
      {previewed && (
        <>
          <ReportView key={`report ${previewed.key}`} report={previewed.report} />
          <ApplyForm key={previewed.key} previewed={previewed} />
        </>
      )}
    </div>
  );
}
