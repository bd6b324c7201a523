import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';
import { PassOnDialog } from './pass-on-dialog.js';
import { referralsOptions } from './queries.js';
import { ReferralRows } from './referral-rows.js';

interface CaseReferralsProps {
  caseId: string;
  title: string;
  serviceIds: readonly string[];
  /** Whether one more may be made: the case is open and nobody else's. */
  may: boolean;
}

/** On the page of a case: where it was passed on to, and passing it on. */
export function CaseReferrals({ caseId, title, serviceIds, may }: CaseReferralsProps) {
  const [open, setOpen] = useState(false);
  const query = useInfiniteQuery(referralsOptions({ list: 'all', case: caseId }));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="section stack" aria-labelledby="case-referrals">
      <h2 id="case-referrals">{t('referrals.case.title')}</h2>
      {items.length === 0 ? <p className="muted">{t('referrals.case.none')}</p> : <ReferralRows items={items} heading="h3" />}
      {may && (
        <div>
          <Button icon="arrow-right" onClick={() => setOpen(true)}>
            {t('referrals.pass.open')}
          </Button>
        </div>
      )}
      {open && <PassOnDialog subject={{ kind: 'case', id: caseId }} title={title} text="" serviceIds={serviceIds} onClose={() => setOpen(false)} />}
    </section>
  );
}
