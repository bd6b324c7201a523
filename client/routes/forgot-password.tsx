import { useState, type FormEvent } from 'react';
import { useRequestPasswordReset } from '../features/accounts/mutations.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { useFormErrors } from '../lib/use-form-errors.js';
import { Alert } from '../ui/alert.js';
import { Button, LinkButton } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PageHeader } from '../ui/page-header.js';
import { TextField } from '../ui/text-field.js';

/** `/passwort-vergessen`: asks for a link by mail; says the same whether the address is known or not. */
export function Component() {
  const [mail, setMail] = useState('');
  const request = useRequestPasswordReset();
  const errors = useFormErrors('vergessen', { mail: t('session.signIn.mail') });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (request.isPending) return;
    if (!errors.check({ mail: !mail.trim() && t('session.signIn.missingMail') })) return;
    request.mutate({ mail }, { onError: errors.refuse, onSuccess: errors.clear });
  };
  return (
    <div className="page page-narrow">
      <PageHeader title={t('session.forgot.title')}>{!request.isSuccess && <p>{t('session.forgot.intro')}</p>}</PageHeader>
      {request.isSuccess ? (
        <Alert
          tone="success"
          icon="mail"
          live="status"
          title={t('session.forgot.sentTitle')}
          actions={
            <>
              <LinkButton to={paths.signIn()}>{t('session.forgot.backToSignIn')}</LinkButton>
              <Button variant="quiet" onClick={() => request.reset()}>
                {t('session.forgot.again')}
              </Button>
            </>
          }
        >
          <p>{t('session.forgot.sentText', { mail: mail.trim() })}</p>
        </Alert>
      ) : (
        <form className="form" onSubmit={submit} noValidate>
          <ErrorSummary items={errors.items} attempt={errors.attempt} />
          <TextField id={errors.idOf('mail')} label={t('session.signIn.mail')} type="email" autoComplete="username" inputMode="email" spellCheck={false} autoCapitalize="none" value={mail} onChange={setMail} error={errors.fields.mail} />
          <div className="form-actions">
            <Button type="submit" variant="primary" busy={request.isPending}>
              {request.isPending ? t('session.forgot.busy') : t('session.forgot.submit')}
            </Button>
            <LinkButton variant="quiet" to={paths.signIn()}>
              {t('session.forgot.backToSignIn')}
            </LinkButton>
          </div>
        </form>
      )}
    </div>
  );
}
