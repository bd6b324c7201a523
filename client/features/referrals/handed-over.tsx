import type { DeskView } from '../../../shared/referrals/desks.js';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';
import { ExternalLink } from '../../ui/external-link.js';
import { Icon } from '../../ui/icon.js';
import { notify } from '../../ui/toast.js';
import './referrals.css';

/** What a desk gets, to be copied or opened as a mail: the platform sends nothing itself. */
export function HandedOver({ desk, title, text }: { desk: DeskView; title: string | null; text: string }) {
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => notify({ text: t('common.copied') }), () => undefined);
  const subject = title === null ? t('referrals.hand.subjectPlain') : t('referrals.hand.subject', { title });
  return (
    <div className="stack-small">
      <p className="referral-text" data-handed-over>
        {text}
      </p>
      <div className="row">
        {'clipboard' in navigator && (
          <Button icon="copy" size="small" onClick={copy}>
            {t('referrals.hand.copy')}
          </Button>
        )}
        {desk.mail !== null && (
          <a className="button button-secondary button-small" href={`mailto:${encodeURIComponent(desk.mail)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}>
            <Icon name="mail" size={16} />
            <span>{t('referrals.hand.mail')}</span>
          </a>
        )}
      </div>
      <DeskContact desk={desk} />
    </div>
  );
}

/** How a desk is reached; for coordinators. */
export const DeskContact = ({ desk: { mail, phone, website, note } }: { desk: Pick<DeskView, 'mail' | 'phone' | 'website' | 'note'> }) =>
  mail === null && phone === null && website === null && note === '' ? null : (
    <dl className="facts small">
      {mail !== null && (
        <>
          <dt>{t('referrals.hand.mailAddress')}</dt>
          <dd className="referral-long">{mail}</dd>
        </>
      )}
      {phone !== null && (
        <>
          <dt>{t('referrals.hand.phone')}</dt>
          <dd>{phone}</dd>
        </>
      )}
      {website !== null && (
        <>
          <dt>{t('referrals.desks.form.website')}</dt>
          <dd className="referral-long">
            <ExternalLink href={website}>{website}</ExternalLink>
          </dd>
        </>
      )}
      {note !== '' && (
        <>
          <dt>{t('referrals.hand.note')}</dt>
          <dd className="lines-kept">{note}</dd>
        </>
      )}
    </dl>
  );
