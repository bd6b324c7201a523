import { useState, type FormEvent } from 'react';
import { LIMITS } from '../../../shared/text.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { useFormErrors } from '../../lib/use-form-errors.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { notify } from '../../ui/toast.js';
import { useChangePassword } from './mutations.js';
import { PasswordField } from './password-field.js';

/** A new password; the old one proves that it is still the same person at the desk. */
export function ChangePassword({ mail }: { mail: string }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useChangePassword();
  const errors = useFormErrors('passwort', { current: t('account.password.current'), next: t('account.password.next') });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (change.isPending) return;
    const ok = errors.check({
      current: !current && t('account.password.missing'),
      next: next.length < LIMITS.passwordMin && t('session.renew.tooShort', { count: LIMITS.passwordMin }),
    });
    if (!ok) return;
    change.mutate(
      { current, next },
      {
        onError: (error) => (isCode(error, 'wrong_credentials') ? errors.check({ current: t('account.password.wrong') }) : errors.refuse(error)),
        onSuccess: () => {
          errors.clear();
          setCurrent('');
          setNext('');
          notify({ text: t('account.password.changed') });
        },
      },
    );
  };
  return (
    <section className="section">
      <h2>{t('account.password.title')}</h2>
      <p className="muted small account-hint">{t('account.password.hint')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <ErrorSummary items={errors.items} attempt={errors.attempt} />
        {/* For password managers: whose password this is. */}
        <input type="text" autoComplete="username" value={mail} readOnly hidden />
        <PasswordField id={errors.idOf('current')} label={t('account.password.current')} autoComplete="current-password" value={current} onChange={setCurrent} error={errors.fields.current} />
        <PasswordField
          id={errors.idOf('next')}
          label={t('account.password.next')}
          hint={t('session.renew.hint', { count: LIMITS.passwordMin })}
          autoComplete="new-password"
          value={next}
          onChange={setNext}
          error={errors.fields.next}
          showable
        />
        <div className="form-actions">
          <Button type="submit" busy={change.isPending}>
            {change.isPending ? t('common.saving') : t('account.password.submit')}
          </Button>
        </div>
      </form>
    </section>
  );
}
