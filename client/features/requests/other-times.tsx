import { useState } from 'react';
import type { ContactRequest } from '../../../shared/requests/contacts.js';
import { t } from '../../i18n/index.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { notify } from '../../ui/toast.js';
import { useAnswerContact } from './mutations.js';
import { firstTimes, momentsOf, TimeFields, timeLabels, wrongTimes } from './time-fields.js';

/** Proposes other three times; then it is the other side's turn. */
export function OtherTimes({ contact, house, onClose }: { contact: ContactRequest; house: string; onClose: () => void }) {
  const [times, setTimes] = useState(() => firstTimes());
  const answer = useAnswerContact(contact.id);
  const errors = useFormErrors('times', timeLabels());
  const submit = (): void => {
    if (!errors.check(wrongTimes(times))) return;
    answer.mutate(
      { act: 'propose', times: momentsOf(times), version: contact.version },
      {
        onSuccess: () => {
          onClose();
          notify({ text: t('requests.contacts.proposed') });
        },
        onError: errors.refuse,
      },
    );
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('requests.call.othersTitle', { name: house })}
      submitLabel={t('requests.call.sendOthers')}
      busy={answer.isPending}
      onSubmit={submit}
      errors={errors}
    >
      <TimeFields times={times} onChange={setTimes} errors={errors} />
    </FormDialog>
  );
}
