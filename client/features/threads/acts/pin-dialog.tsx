import { useState } from 'react';
import type { ThreadPage } from '../../../../shared/threads/contract.js';
import { t } from '../../../i18n/index.js';
import { formatDay, today } from '../../../lib/dates.js';
import { RadioGroup } from '../../../ui/choice.js';
import { TextField } from '../../../ui/text-field.js';
import { useThreadContext } from '../thread-context.js';
import { ActDialog } from './act-dialog.js';
import { usePinThread, useUnpinThread } from './use-acts.js';

/** So long it stands first, unless another day is chosen. */
const DAYS = 30;
const ALL = 'all';

interface Place {
  value: string;
  label: string;
  hint?: string;
}
const placeOf = (service: ThreadPage['services'][number] | null): Place => (service === null ? { value: ALL, label: t('threads.acts.pin.all') } : { value: service.id, label: service.name });
const serviceOf = (place: string | null): string | null => (place === ALL ? null : place);

/** Lets the thread stand first in a list. */
export function PinDialog({ onClose }: { onClose: () => void }) {
  const { page } = useThreadContext().snapshot;
  const pin = usePinThread(page.id);
  const places = [null, ...page.services].map(placeOf).filter(({ value }) => !page.pins.some(({ service }) => placeOf(service).value === value));
  const [place, setPlace] = useState<string | null>(null);
  const [until, setUntil] = useState(inDays);
  return (
    <ActDialog<'serviceId' | 'until'>
      title={t('threads.acts.pin.title')}
      submitLabel={t('threads.acts.pin.confirm')}
      before={<p>{t(`threads.acts.pin.text.${page.visibility}`)}</p>}
      labels={{ serviceId: t('threads.acts.pin.place'), until: t('threads.acts.pin.until') }}
      check={() => ({ serviceId: place === null && t('threads.acts.pin.choose'), until: until !== '' && until < today() && t('threads.acts.pin.over') })}
      fields={(errors) => (
        <>
          <RadioGroup id={errors.idOf('serviceId')} legend={t('threads.acts.pin.place')} error={errors.fields.serviceId} value={place} options={places} onChange={setPlace} />
          <TextField id={errors.idOf('until')} type="date" optional label={t('threads.acts.pin.until')} hint={t('threads.acts.pin.untilHint')} error={errors.fields.until} value={until} onChange={setUntil} />
        </>
      )}
      run={(reason) => pin.mutateAsync({ reason, serviceId: serviceOf(place), until: until || null, version: page.version })}
      done={t('threads.acts.pin.done')}
      onClose={onClose}
    />
  );
}

/** Takes it from the top of a list. */
export function UnpinDialog({ onClose }: { onClose: () => void }) {
  const { page } = useThreadContext().snapshot;
  const unpin = useUnpinThread(page.id);
  const places = page.pins.map(({ service, until }): Place => ({ ...placeOf(service), ...(until === null ? {} : { hint: t('threads.acts.pin.untilDay', { day: formatDay(until) }) }) }));
  const [place, setPlace] = useState<string | null>(places.length === 1 ? (places[0]?.value ?? null) : null);
  return (
    <ActDialog<'serviceId'>
      title={t('threads.acts.unpin.title')}
      submitLabel={t('threads.acts.unpin.confirm')}
      before={<p>{t('threads.acts.unpin.text')}</p>}
      labels={{ serviceId: t('threads.acts.pin.place') }}
      check={() => ({ serviceId: place === null && t('threads.acts.pin.choose') })}
      fields={(errors) => <RadioGroup id={errors.idOf('serviceId')} legend={t('threads.acts.pin.place')} error={errors.fields.serviceId} value={place} options={places} onChange={setPlace} />}
      run={(reason) => unpin.mutateAsync({ reason, serviceId: serviceOf(place), version: page.version })}
      done={t('threads.acts.unpin.done')}
      onClose={onClose}
    />
  );
}

function inDays(): string {
  const day = new Date(`${today()}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + DAYS);
  return day.toISOString().slice(0, 10);
}
