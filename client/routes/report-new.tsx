import { useQuery } from '@tanstack/react-query';
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
  const services = useQuery(serviceChoicesOptions()).data ?? NONE;
  const options = useMemo(() => serviceOptionsOf(services, ({ slug }) => slug), [services]);
  const [chosen, setChosen] = useState<string | null>(search.get('dienst'));
  const [key] = useState(newIdempotencyKey);
  const starting = useStartReport();
  const navigate = useNavigate();
  const service = services.find(({ slug }) => slug === chosen);
  const start = async (): Promise<void> => {
    try {
      const { id } = await starting.mutateAsync({ serviceId: service?.id ?? null, key });
      void navigate(paths.editReport(id));
    } catch {
      // Said below.
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
      {starting.error !== null && (
        <Alert tone="danger" live="alert">
          <p>{errorText(starting.error)}</p>
        </Alert>
      )}
      <div>
        <Button variant="primary" busy={starting.isPending} onClick={() => void start()}>
          {service ? t('reportEditor.new.start') : t('reportEditor.new.without')}
        </Button>
      </div>
    </div>
  );
}
