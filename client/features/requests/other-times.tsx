import { useId, useState, type FormEvent } from 'react';
import type { ContactRequest } from '../../../shared/requests/contacts.js';
import { t } from '../../i18n/index.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { notify } from '../../ui/toast.js';
import { useAnswerContact } from './mutations.js';
import { firstTimes, momentsOf, TimeFields, timeLabels, wrongTimes } from './time-fields.js';

/** Proposes other three times; then it is the other side's turn. */
export function OtherTimes({ contact, house, onClose }: { contact: ContactRequest; house: string; onClose: () => void }) {
  const [times, setTimes] = useState(() => firstTimes());
  const formId = useId();
  const answer = useAnswerContact(contact.id);
  const errors = useFormErrors('times', timeLabels());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (answer.isPending || !errors.check(wrongTimes(times))) return;
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
    <Dialog
      open
      onClose={onClose}
      sticky
      title={t('requests.call.othersTitle', { name: house })}
      footer={
        <>
          <Button type="submit" form={formId} variant="primary" busy={answer.isPending}>
            {t('requests.call.sendOthers')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <form className="form" id={formId} onSubmit={submit} noValidate>
        <ErrorSummary items={errors.items} attempt={errors.attempt} />
        <TimeFields times={times} onChange={setTimes} errors={errors} />
      </form>
    </Dialog>
  );
}
