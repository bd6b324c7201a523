import { useQuery } from '@tanstack/react-query';
import { CONTRIBUTION_STATES } from '../../../shared/contributions/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Alert } from '../../ui/alert.js';
import { LinkButton } from '../../ui/button.js';
import { ownContributionsOptions } from './queries.js';

/** Above lists of questions: that something of one's own waits, or was refused. */
export function WaitingBanner() {
  const items = useQuery(ownContributionsOptions()).data?.items ?? [];
  if (items.length === 0) return null;
  const count = (state: (typeof CONTRIBUTION_STATES)[number]): number => items.filter((one) => one.state === state).length;
  return (
    <Alert tone="info" icon="clock" actions={<LinkButton to={paths.waiting}>{t('contributions.banner.open')}</LinkButton>}>
      {CONTRIBUTION_STATES.filter((state) => count(state) > 0).map((state) => (
        <p key={state}>{t(`contributions.banner.${state}`, { count: count(state) })}</p>
      ))}
    </Alert>
  );
}
