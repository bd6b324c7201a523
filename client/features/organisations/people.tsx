import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ManagedPerson } from '../../../shared/organisations/contract.js';
import { t } from '../../i18n/index.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { QueryView } from '../../ui/query-view.js';
import { TableScroller } from '../../ui/table-scroller.js';
import { notify, notifyError } from '../../ui/toast.js';
import { useSuspension } from '../accounts/face.js';
import { peopleOptions } from './queries.js';

/** The people of the own house: who has access, and locking somebody out or letting them in again. */
export function People({ organisationKey }: { organisationKey: string }) {
  const people = useQuery(peopleOptions(organisationKey));
  return (
    <section className="section" aria-labelledby="people">
      <h2 id="people">{t('organisations.people.title')}</h2>
      <div className="stack">
        <p className="muted measure">{t('organisations.people.intro')}</p>
        <QueryView query={people}>{(items) => <PeopleTable people={items} organisationKey={organisationKey} />}</QueryView>
      </div>
    </section>
  );
}

function PeopleTable({ people, organisationKey }: { people: ManagedPerson[]; organisationKey: string }) {
  const change = useSuspension(organisationKey);
  const [asked, setAsked] = useState<ManagedPerson | null>(null);
  const reinstate = (person: ManagedPerson): void =>
    change.mutate({ id: person.id, suspended: false }, { onError: notifyError, onSuccess: () => notify({ text: t('organisations.people.reinstatedNow', { name: person.name }) }) });
  const suspend = (person: ManagedPerson): void =>
    change.mutate(
      { id: person.id, suspended: true },
      {
        onError: notifyError,
        onSuccess: () => notify({ text: t('organisations.people.suspendedNow', { name: person.name }) }),
        onSettled: () => setAsked(null),
      },
    );
  return (
    <>
      <TableScroller label={t('organisations.people.table')}>
        <table className="people">
          <thead>
            <tr>
              <th scope="col">{t('organisations.people.name')}</th>
              <th scope="col">{t('organisations.people.role')}</th>
              <th scope="col">{t('organisations.people.state')}</th>
              <th scope="col">{t('organisations.people.acts')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  {person.name}
                  <span className="people-mail">{person.mail}</span>
                </th>
                <td>{[t(`vocabulary.role.${person.role}`), person.instanceRole && t(`vocabulary.instanceRole.${person.instanceRole}`)].filter(Boolean).join(', ')}</td>
                <td>
                  <Badge tone={person.suspended ? 'danger' : 'success'} icon={person.suspended ? 'lock' : 'check'}>
                    {person.suspended ? t('organisations.people.suspended') : t('organisations.people.active')}
                  </Badge>
                </td>
                <td>
                  {person.can.suspend &&
                    (person.suspended ? (
                      <Button size="small" aria-label={t('organisations.people.reinstateLabel', { name: person.name })} busy={change.isPending && change.variables.id === person.id} onClick={() => reinstate(person)}>
                        {t('organisations.people.reinstate')}
                      </Button>
                    ) : (
                      <Button size="small" aria-label={t('organisations.people.suspendLabel', { name: person.name })} onClick={() => setAsked(person)}>
                        {t('organisations.people.suspend')}
                      </Button>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
      <ConfirmDialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && suspend(asked)}
        title={t('organisations.people.confirmTitle', { name: asked?.name ?? '' })}
        confirmLabel={t('organisations.people.confirm')}
        tone="danger"
        busy={change.isPending}
      >
        <p>{t('organisations.people.confirmText', { name: asked?.name ?? '' })}</p>
      </ConfirmDialog>
    </>
  );
}
