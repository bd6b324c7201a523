import { useState, type FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { LIMITS } from '../../shared/text.js';
import { useRedeemPasswordReset } from '../features/accounts/mutations.js';
import { PasswordField } from '../features/accounts/password-field.js';
import { t } from '../i18n/index.js';
import { isCode } from '../lib/error-text.js';
import { paths } from '../lib/paths.js';
import { useFormErrors } from '../lib/use-form-errors.js';
import { Alert } from '../ui/alert.js';
import { Button, LinkButton } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PageHeader } from '../ui/page-header.js';

/** `/passwort-neu#<token>`: the token stands in the fragment, which no server and no log gets to see. */
export function Component() {
  const token = useLocation().hash.slice(1);
  const whole = /^[A-Za-z0-9_-]{43}$/.test(token);
  return (
    <div className="page page-narrow">
      <PageHeader title={t('session.renew.title')}>{whole && <p>{t('session.renew.intro')}</p>}</PageHeader>
      {whole ? <RenewForm token={token} /> : <Broken />}
    </div>
  );
}

const RequestNew = () => <LinkButton to={paths.forgotPassword}>{t('session.renew.requestNew')}</LinkButton>;

const Broken = () => (
  <Alert tone="warning" title={t('session.renew.brokenTitle')} actions={<RequestNew />}>
    <p>{t('session.renew.brokenText')}</p>
  </Alert>
);

function RenewForm({ token }: { token: string }) {
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const navigate = useNavigate();
  const redeem = useRedeemPasswordReset();
  const errors = useFormErrors('neu', { password: t('session.renew.password'), repeated: t('session.renew.repeat') });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (redeem.isPending) return;
    const ok = errors.check({
      password: password.length < LIMITS.passwordMin && t('session.renew.tooShort', { count: LIMITS.passwordMin }),
      repeated: password !== repeated && t('session.renew.different'),
    });
    if (!ok) return;
    redeem.mutate({ token, password }, { onError: errors.refuse, onSuccess: () => void navigate(paths.signIn(), { replace: true, state: { note: 'renewed' } }) });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary items={errors.items} attempt={errors.attempt} />
      <PasswordField
        id={errors.idOf('password')}
        label={t('session.renew.password')}
        hint={t('session.renew.hint', { count: LIMITS.passwordMin })}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={errors.fields.password}
        showable
      />
      <PasswordField id={errors.idOf('repeated')} label={t('session.renew.repeat')} autoComplete="new-password" value={repeated} onChange={setRepeated} error={errors.fields.repeated} />
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={redeem.isPending}>
          {redeem.isPending ? t('session.renew.busy') : t('session.renew.submit')}
        </Button>
        {isCode(redeem.error, 'token_invalid') && <RequestNew />}
      </div>
    </form>
  );
}
