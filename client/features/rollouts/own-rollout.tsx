import { useState } from 'react';
import type { ServiceDetail } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { Button } from '../../ui/button.js';
import { OwnRolloutDialog } from './own-rollout-dialog.js';
import { isLive, RolloutBadge } from './phase-badge.js';
import './rollouts.css';

/** *Bei uns: Phase …* on the page of a service, with the way to change it. */
export function OwnRollout({ service }: { service: ServiceDetail }) {
  const [open, setOpen] = useState(false);
  const ours = service.ourRollout;
  return (
    <section className="card own-rollout" aria-labelledby="own-rollout-title">
      <h2 id="own-rollout-title">{t('rollouts.own.title')}</h2>
      {ours ? (
        <>
          <p className="own-rollout-stand">
            <RolloutBadge rollout={ours} />
          </p>
          <p className="muted small">{t('rollouts.since', { day: formatDay(ours.since) })}</p>
          {service.sameStepCount > 0 && ours.state === 'active' && !isLive(ours) && <p className="small">{t('rollouts.own.sameStep', { count: service.sameStepCount })}</p>}
        </>
      ) : (
        <p className="muted">{t('rollouts.own.none')}</p>
      )}
      <div>
        <Button icon={ours ? 'edit' : 'flag'} onClick={() => setOpen(true)}>
          {ours ? t('rollouts.own.change') : t('rollouts.own.set')}
        </Button>
      </div>
      <OwnRolloutDialog key={String(open)} open={open} onClose={() => setOpen(false)} service={service} />
    </section>
  );
}
