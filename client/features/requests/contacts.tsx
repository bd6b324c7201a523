import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CONTACT_LISTS } from '../../../shared/requests/contacts.js';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';
import { LoadMore } from '../../ui/load-more.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { ContactItem } from './contact-item.js';
import { contactsOptions } from './queries.js';
import './requests.css';

/** Calls between the own administration and others: what is open, and on demand what was. */
export function Contacts() {
  const [past, setPast] = useState(false);
  return (
    <section className="section" aria-labelledby="contacts">
      <div className="section-head">
        <h2 id="contacts">{t('requests.contacts.title')}</h2>
        {!past && (
          <Button size="small" variant="quiet" icon="history" onClick={() => setPast(true)}>
            {t('requests.contacts.showPast')}
          </Button>
        )}
      </div>
      <ContactList list="open" empty={t('requests.contacts.none')} />
      {past && (
        <div className="section">
          <h3>{t('requests.contacts.past')}</h3>
          <ContactList list="past" empty={t('requests.contacts.nonePast')} />
        </div>
      )}
    </section>
  );
}

function ContactList({ list, empty }: { list: (typeof CONTACT_LISTS)[number]; empty: string }) {
  const query = useInfiniteQuery(contactsOptions(list));
  if (!query.data) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={1} lines={3} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="muted">{empty}</p>;
  return (
    <>
      <ul className="list-plain list-rows contact-list">
        {items.map((contact) => (
          <ContactItem key={contact.id} contact={contact} />
        ))}
      </ul>
      <LoadMore hasMore={query.hasNextPage} busy={query.isFetchingNextPage} onLoad={() => void query.fetchNextPage()} shown={items.length} label={t('requests.contacts.more')} />
    </>
  );
}
