import { useState, type FormEvent } from 'react';
import { Link, Navigate, useLocation, useSearchParams } from 'react-router';
import { useSession } from '../features/accounts/face.js';
import { useSignIn } from '../features/accounts/mutations.js';
import { PasswordField } from '../features/accounts/password-field.js';
import { t } from '../i18n/index.js';
import { ownPath, paths } from '../lib/paths.js';
import { useFormErrors } from '../lib/use-form-errors.js';
import { Alert } from '../ui/alert.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PageHeader } from '../ui/page-header.js';
import { TextField } from '../ui/text-field.js';

/** `/anmelden`: mail and password; afterwards to where one wanted to go. */
export function Component() {
  const session = useSession();
  const [search] = useSearchParams();
  const note = (useLocation().state as { note?: 'ended' | 'renewed' } | null)?.note;
  const target = ownPath(search.get('ziel'));
  if (session?.me) return <Navigate to={target} replace />;
  return (
    <div className="page page-narrow">
      <PageHeader title={t('session.signIn.title')}>{target !== paths.start && <p className="muted">{t('session.signIn.target')}</p>}</PageHeader>
      <div className="stack">
        {note === 'ended' && <Alert tone="warning">{t('shell.sessionEnded')}</Alert>}
        {note === 'renewed' && <Alert tone="success">{t('session.renew.done')}</Alert>}
        {session?.sampleWorld && <Alert>{t('session.signIn.sample')}</Alert>}
        <SignInForm />
        <p>
          <strong>{t('session.signIn.noAccount')}</strong> {t('session.signIn.noAccountText')} <Link to={paths.page('kontakt')}>{t('session.signIn.contact')}</Link>
        </p>
      </div>
    </div>
  );
}

function SignInForm() {
  const [mail, setMail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const errors = useFormErrors('anmelden', { mail: t('session.signIn.mail'), password: t('session.signIn.password') });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (signIn.isPending) return;
    if (!errors.check({ mail: !mail.trim() && t('session.signIn.missingMail'), password: !password && t('session.signIn.missingPassword') })) return;
    signIn.mutate({ mail, password }, { onError: errors.refuse });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary items={errors.items} attempt={errors.attempt} />
      <TextField id={errors.idOf('mail')} label={t('session.signIn.mail')} type="email" autoComplete="username" inputMode="email" spellCheck={false} autoCapitalize="none" value={mail} onChange={setMail} error={errors.fields.mail} />
      <PasswordField id={errors.idOf('password')} label={t('session.signIn.password')} autoComplete="current-password" value={password} onChange={setPassword} error={errors.fields.password} showable />
      <div className="form-actions">
        <Button type="submit" variant="primary" busy={signIn.isPending}>
          {signIn.isPending ? t('session.signIn.busy') : t('session.signIn.submit')}
        </Button>
        <Link to={paths.forgotPassword}>{t('session.signIn.forgot')}</Link>
      </div>
    </form>
  );
}
