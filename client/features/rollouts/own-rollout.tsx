import { useState } from 'react';
import { Link } from 'react-router';
import type { ServiceDetail } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { Button } from '../../ui/button.js';
import { OwnRolloutDialog } from './own-rollout-dialog.js';
import { isLive, RolloutBadge } from './phase-badge.js';

/** *Bei uns: Phase …* under the title of a service, with the way to change it. */
export function OwnRollout({ service }: { service: ServiceDetail }) {
  const [open, setOpen] = useState(false);
  const ours = service.ourRollout;
  const onTheWay = ours?.state === 'active' && !isLive(ours);
  return (
    <div className="stack-small">
      <p className="row">
        <span>{t('rollouts.own.title')}</span>
        <RolloutBadge rollout={ours} />
        {ours && !isLive(ours) && <span className="muted small">{t('rollouts.since', { day: formatDay(ours.since) })}</span>}
        <Button size="small" icon={ours ? 'edit' : 'flag'} onClick={() => setOpen(true)}>
          {ours ? t('rollouts.own.change') : t('rollouts.own.set')}
        </Button>
      </p>
      {onTheWay && ours.phase !== null && (
        <p className="small">
          <Link to={paths.phase(ours.phase, service.slug)}>{t('rollouts.own.known')}</Link>
        </p>
      )}
      {onTheWay && service.sameStepCount > 0 && <p className="muted small">{t('rollouts.own.sameStep', { count: service.sameStepCount })}</p>}
      <OwnRolloutDialog key={String(open)} open={open} onClose={() => setOpen(false)} service={service} />
    </div>
  );
}
