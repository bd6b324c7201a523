import type { OwnReport } from '../../../../shared/experiences/contract.js';
import { t } from '../../../i18n/index.js';
import { Badge } from '../../../ui/badge.js';

/** Where a report stands for its house. */
export const StateBadge = ({ state }: { state: OwnReport['state'] }) => (
  <Badge tone={state === 'published' ? 'success' : state === 'withdrawn' ? 'warning' : 'neutral'} icon={state === 'published' ? 'check-circle' : state === 'review' ? 'eye' : 'edit'}>
    {t(`reportEditor.state.${state}`)}
  </Badge>
);
