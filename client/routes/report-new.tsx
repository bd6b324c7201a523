import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ServiceChoice } from '../../shared/catalogue/contract.js';
import { serviceChoicesOptions, serviceOptionsOf } from '../features/catalogue/face.js';
import { useStartReport } from '../features/experiences/mutations.js';
import { t } from '../i18n/index.js';
import { newIdempotencyKey } from '../lib/api.js';
import { errorText } from '../lib/error-text.js';
import { paths } from '../lib/paths.js';
import { Alert } from '../ui/alert.js';
import { Button } from '../ui/button.js';
import { MultiSelect } from '../ui/multi-select.js';
import { PageHeader } from '../ui/page-header.js';

const NONE: readonly ServiceChoice[] = [];

/** `/erfahrungen/neu`: begin a report, about a service (`?dienst=`) or none yet. */
export function Component() {
  const [search] = useSearchParams();
  const { data: services = NONE, isPending: loading } = useQuery(serviceChoicesOptions());
  const options = useMemo(() => serviceOptionsOf(services, ({ slug }) => slug), [services]);
  const [chosen, setChosen] = useState<string | null>(search.get('dienst'));
  const [key] = useState(newIdempotencyKey);
  const starting = useStartReport();
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const navigate = useNavigate();
  const service = services.find(({ slug }) => slug === chosen);
  const start = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      // Whoever is quicker than the list of services begins about the service of the address all the same.
      const offered = chosen === null ? NONE : await client.ensureQueryData(serviceChoicesOptions());
      const { id } = await starting.mutateAsync({ serviceId: offered.find(({ slug }) => slug === chosen)?.id ?? null, key });
      void navigate(paths.editReport(id));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="page stack measure">
      <PageHeader title={t('reportEditor.new.title')}>
        <p>{t('reportEditor.new.intro')}</p>
      </PageHeader>
      <MultiSelect
        key={`services ${services.length}`}
        label={t('reportEditor.new.service')}
        hint={t('reportEditor.new.serviceHint')}
        placeholder={t('reportEditor.new.choose')}
        optional
        options={options}
        selected={service ? [service.slug] : []}
        onChange={(slugs) => setChosen(slugs.at(-1) ?? null)}
      />
      {failure !== null && (
        <Alert tone="danger" live="alert">
          <p>{errorText(failure)}</p>
        </Alert>
      )}
      <div>
        <Button variant="primary" busy={busy} onClick={() => void start()}>
          {service || (chosen !== null && loading) ? t('reportEditor.new.start') : t('reportEditor.new.without')}
        </Button>
      </div>
    </div>
  );
}
