import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { OrganisationDetail } from '../../../shared/organisations/contract.js';
import { CONTACT_NOTE_MAX } from '../../../shared/requests/contacts.js';
import { t } from '../../i18n/index.js';
import { newIdempotencyKey } from '../../lib/api.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/choice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextAreaField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { serviceChoicesOptions } from '../catalogue/face.js';
import { useRequestContact } from './mutations.js';
import { firstTimes, momentsOf, TimeFields, timeLabels, wrongTimes } from './time-fields.js';

/** The button that asks an administration for a call; the address can have it open, with the service chosen. */
export function AskForCall({ organisation }: { organisation: OrganisationDetail }) {
  const [search, setSearch] = useSearchParams();
  const about = search.get('gespraech');
  const open = (wanted: string | null): void =>
    setSearch(
      (before) => {
        if (wanted === null) before.delete('gespraech');
        else before.set('gespraech', wanted);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      <Button icon="calendar" onClick={() => open('')}>
        {t('requests.call.button')}
      </Button>
      {about !== null && <CallDialog organisation={organisation} about={about} onClose={() => open(null)} />}
    </>
  );
}

function CallDialog({ organisation, about, onClose }: { organisation: OrganisationDetail; about: string; onClose: () => void }) {
  const choices = useQuery(serviceChoicesOptions()).data ?? [];
  // What stands there first: that is what one asks about.
  const theirs = organisation.rollouts.map(({ service }) => service);
  const services = [...theirs, ...choices.filter(({ id }) => theirs.every((service) => service.id !== id))];
  const [chosen, setChosen] = useState<string | null>(null);
  const serviceId = chosen ?? services.find(({ slug }) => slug === about)?.id ?? services[0]?.id ?? '';
  const [times, setTimes] = useState(() => firstTimes());
  const [note, setNote] = useState('');
  const [key] = useState(newIdempotencyKey);
  const request = useRequestContact();
  const errors = useFormErrors('call', { serviceId: t('requests.call.service'), ...timeLabels(), note: t('requests.call.note') });
  const submit = (): void => {
    if (!errors.check(wrongTimes(times))) return;
    request.mutate(
      { organisationId: organisation.id, serviceId, times: momentsOf(times), note, key },
      {
        onSuccess: () => {
          onClose();
          notify({ text: t('requests.call.sent') });
        },
        onError: errors.refuse,
      },
    );
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('requests.call.title', { name: organisation.name })}
      submitLabel={t('requests.call.send')}
      busy={request.isPending}
      onSubmit={submit}
      errors={errors}
    >
      <p className="muted">{t('requests.call.intro')}</p>
      <SelectField id={errors.idOf('serviceId')} label={t('requests.call.service')} error={errors.fields.serviceId} value={serviceId} options={services.map(({ id, name }) => ({ value: id, label: name }))} onChange={setChosen} />
      <TimeFields times={times} onChange={setTimes} errors={errors} />
      <TextAreaField id={errors.idOf('note')} label={t('requests.call.note')} hint={t('requests.call.noteHint')} optional rows={3} max={CONTACT_NOTE_MAX} value={note} onChange={setNote} error={errors.fields.note} />
    </FormDialog>
  );
}
