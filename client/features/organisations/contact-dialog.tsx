import { useState } from 'react';
import { OrganisationContact, type OrganisationDetail } from '../../../shared/organisations/contract.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Alert } from '../../ui/alert.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextField } from '../../ui/text-field.js';
import { notify } from '../../ui/toast.js';
import { useChangeContact } from './mutations.js';

const FIELDS = ['function', 'mail', 'phone', 'website'] as const;
type Field = (typeof FIELDS)[number];

const textsOf = (contact: OrganisationDetail['contact']): Record<Field, string> => ({ function: contact.function ?? '', mail: contact.mail ?? '', phone: contact.phone ?? '', website: contact.website ?? '' });

/** Changes whom to ask; what somebody else changed meanwhile is shown before it is replaced. */
export function ContactDialog({ organisation, onClose }: { organisation: OrganisationDetail; onClose: () => void }) {
  const [texts, setTexts] = useState(() => textsOf(organisation.contact));
  const [version, setVersion] = useState(organisation.version);
  const [meanwhile, setMeanwhile] = useState<Record<Field, string> | null>(null);
  const save = useChangeContact(organisation.key);
  const labels = Object.fromEntries(FIELDS.map((field) => [field, t(`organisations.contact.${field}`)])) as Record<Field, string>;
  const errors = useFormErrors('contact', labels);
  const submit = (): void => {
    const contact = Object.fromEntries(FIELDS.map((field) => [field, texts[field].trim() || null])) as OrganisationContact;
    save.mutate(
      { contact, version },
      {
        onSuccess: () => {
          onClose();
          notify({ text: t('organisations.contact.saved') });
        },
        onError: (error) => {
          const conflict = isCode(error, 'conflict') ? error.problem?.conflict : undefined;
          if (!conflict) return errors.refuse(error);
          errors.clear();
          setVersion(conflict.version);
          setMeanwhile(textsOf(conflict.current as OrganisationDetail['contact']));
        },
      },
    );
  };
  const field = (name: Field, more: { type?: string; autoComplete?: string; hint?: string } = {}) => (
    <TextField id={errors.idOf(name)} label={labels[name]} optional value={texts[name]} onChange={(text) => setTexts({ ...texts, [name]: text })} error={errors.fields[name]} {...more} />
  );
  return (
    <FormDialog
      onClose={onClose}
      title={t('organisations.contact.dialogTitle', { name: organisation.name })}
      submitLabel={save.isPending ? t('common.saving') : t('common.save')}
      busy={save.isPending}
      onSubmit={submit}
      errors={errors}
    >
      {meanwhile && (
        <Alert tone="warning" live="alert" title={t('organisations.contact.conflictTitle')}>
          <p>{t('organisations.contact.conflictText')}</p>
          <ul>
            {FIELDS.filter((name) => meanwhile[name]).map((name) => (
              <li key={name}>
                {labels[name]}: {meanwhile[name]}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <p className="muted small">{t('organisations.contact.hint')}</p>
      {field('function', { hint: t('organisations.contact.functionHint') })}
      {field('mail', { type: 'email', autoComplete: 'off' })}
      {field('phone', { type: 'tel', autoComplete: 'off' })}
      {field('website', { type: 'url', autoComplete: 'off', hint: t('organisations.contact.websiteHint') })}
    </FormDialog>
  );
}
