import { useState } from 'react';
import type { OrganisationDetail } from '../../../shared/organisations/contract.js';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';
import { ExternalLink } from '../../ui/external-link.js';
import { ContactDialog } from './contact-dialog.js';

/** Whom to ask there: a function, never a person. Managers of the own house change it. */
export function Contact({ organisation }: { organisation: OrganisationDetail }) {
  const [editing, setEditing] = useState(false);
  const { contact } = organisation;
  const empty = Object.values(contact).every((value) => value === null);
  if (empty && !organisation.can.editFacts) return null;
  return (
    <section className="section" aria-labelledby="contact">
      <h2 id="contact">{t('organisations.contact.title')}</h2>
      {empty ? (
        <p className="muted">{t('organisations.contact.empty')}</p>
      ) : (
        <dl className="facts facts-stacked">
          {contact.function && (
            <>
              <dt>{t('organisations.contact.function')}</dt>
              <dd>{contact.function}</dd>
            </>
          )}
          {contact.mail && (
            <>
              <dt>{t('organisations.contact.mail')}</dt>
              <dd>
                <a href={`mailto:${contact.mail}`}>{contact.mail}</a>
              </dd>
            </>
          )}
          {contact.phone && (
            <>
              <dt>{t('organisations.contact.phone')}</dt>
              <dd>
                <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
              </dd>
            </>
          )}
          {contact.website && (
            <>
              <dt>{t('organisations.contact.website')}</dt>
              <dd>
                <ExternalLink href={contact.website}>{new URL(contact.website).hostname}</ExternalLink>
              </dd>
            </>
          )}
        </dl>
      )}
      {organisation.can.editFacts && (
        <div>
          <Button size="small" icon="edit" onClick={() => setEditing(true)}>
            {empty ? t('organisations.contact.add') : t('organisations.contact.edit')}
          </Button>
          {/* Each opening begins with what stands there. */}
          {editing && <ContactDialog organisation={organisation} onClose={() => setEditing(false)} />}
        </div>
      )}
    </section>
  );
}
