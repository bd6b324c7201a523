import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { ContactRequest } from '../../../shared/requests/contacts.js';
import { t } from '../../i18n/index.js';
import { formatMoment } from '../../lib/dates.js';
import { isCode } from '../../lib/error-text.js';
import { paths } from '../../lib/paths.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/choice.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { notify, notifyError } from '../../ui/toast.js';
import { ContactOutcome } from './contact-outcome.js';
import { useAnswerContact } from './mutations.js';
import { OtherTimes } from './other-times.js';

/** One call: who with, about what, when, and what one may do now. */
export function ContactItem({ contact }: { contact: ContactRequest }) {
  const { state, service, note, can, acceptedTime } = contact;
  const other = contact.side === 'asked' ? contact.asking : contact.asked;
  const [dialog, setDialog] = useState<'times' | 'cancel' | null>(null);
  const answer = useAnswerContact(contact.id);
  const heading = useRef<HTMLHeadingElement>(null);
  // The buttons change with every act: go on at the heading.
  const done = (text: string): void => {
    heading.current?.focus();
    notify({ text });
  };
  const failed = (error: unknown): void => {
    if (isCode(error, 'conflict')) notify({ text: t('requests.decline.changed'), tone: 'warning' });
    else notifyError(error);
  };
  const act = (name: 'decline' | 'cancel', text: string): void => {
    if (!answer.isPending) answer.mutate({ act: name, version: contact.version }, { onSuccess: () => done(text), onError: failed, onSettled: () => setDialog(null) });
  };
  return (
    <li className="stack-small">
      <div className="row">
        <Badge icon={state === 'accepted' ? 'calendar' : state === 'proposed' ? 'clock' : 'history'} tone={state === 'accepted' ? 'success' : 'neutral'}>
          {t(`requests.contacts.state.${state}`)}
        </Badge>
        {can.accept && <Badge tone="accent">{t('requests.contacts.yourTurn')}</Badge>}
      </div>
      <h3 ref={heading} tabIndex={-1}>
        {t(contact.side === 'asked' ? 'requests.contacts.ofThem' : 'requests.contacts.ofUs', { house: other.name, service: service.name })}
      </h3>
      <p className="meta quiet-links">
        <Link to={paths.organisation(other.key)}>{other.name}</Link>
        <Link to={paths.service(service.slug)}>{service.name}</Link>
      </p>
      {note && <p className="contact-note">{note}</p>}
      {acceptedTime && <p>{t('requests.contacts.agreed', { time: formatMoment(acceptedTime) })}</p>}
      {state === 'proposed' && (can.accept ? <ChooseTime contact={contact} onDone={done} onFailed={failed} /> : <Proposed times={contact.times} />)}
      <ContactOutcome contact={contact} />
      {(can.propose || can.decline || can.cancel) && (
        <div className="row">
          {can.propose && (
            <Button size="small" icon="calendar" onClick={() => setDialog('times')}>
              {t('requests.contacts.others')}
            </Button>
          )}
          {can.decline && (
            <Button size="small" onClick={() => act('decline', t('requests.contacts.declined'))}>
              {t('requests.contacts.decline')}
            </Button>
          )}
          {can.cancel && !can.decline && (
            <Button size="small" onClick={() => setDialog('cancel')}>
              {t('requests.contacts.cancel')}
            </Button>
          )}
        </div>
      )}
      {dialog === 'times' && <OtherTimes contact={contact} house={other.name} onClose={() => setDialog(null)} />}
      <ConfirmDialog
        open={dialog === 'cancel'}
        onClose={() => setDialog(null)}
        onConfirm={() => act('cancel', t('requests.contacts.cancelled'))}
        title={t('requests.contacts.confirmCancel')}
        confirmLabel={t('requests.contacts.cancel')}
        tone="danger"
        busy={answer.isPending}
      >
        <p>{t('requests.contacts.confirmCancelText')}</p>
      </ConfirmDialog>
    </li>
  );
}

const timeText = (time: string): string => (Date.parse(time) > Date.now() ? formatMoment(time) : t('requests.contacts.passed', { time: formatMoment(time) }));

function Proposed({ times }: { times: readonly string[] }) {
  return (
    <div>
      <p>{t('requests.contacts.waiting')}</p>
      <ul>
        {times.map((time) => (
          <li key={time}>{timeText(time)}</li>
        ))}
      </ul>
    </div>
  );
}

function ChooseTime({ contact, onDone, onFailed }: { contact: ContactRequest; onDone: (text: string) => void; onFailed: (error: unknown) => void }) {
  const [time, setTime] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const answer = useAnswerContact(contact.id);
  const send = (): void => {
    if (answer.isPending) return;
    if (!time) {
      setProblem(t('requests.contacts.acceptFirst'));
      return;
    }
    answer.mutate({ act: 'accept', time, version: contact.version }, { onSuccess: () => onDone(t('requests.contacts.accepted')), onError: onFailed });
  };
  return (
    <div className="stack-small">
      <RadioGroup
        legend={t('requests.contacts.chooseTime')}
        error={problem}
        value={time}
        options={contact.times.map((one) => ({ value: one, label: timeText(one) }))}
        onChange={(one) => {
          setProblem(undefined);
          setTime(one);
        }}
      />
      <div>
        <Button variant="primary" busy={answer.isPending} onClick={send}>
          {t('requests.contacts.accept')}
        </Button>
      </div>
    </div>
  );
}
