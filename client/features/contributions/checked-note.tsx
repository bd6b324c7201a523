import { useQuery } from '@tanstack/react-query';
import type { Visibility } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import { Icon } from '../../ui/icon.js';
import { myChecksOptions } from './queries.js';
import './contributions.css';

/** Says beforehand that what is being written there will be looked at before it is published. */
export function CheckedNote({ visibility, serviceIds }: { visibility: Visibility; serviceIds: readonly string[] }) {
  const checks = useQuery(myChecksOptions()).data;
  const service = checks?.serviceIds.some((id) => serviceIds.includes(id)) ?? false;
  if (visibility !== 'community' || !checks || (!checks.all && !service)) return null;
  return (
    <p className="checked-note">
      <Icon name="clock" />
      <span>{t(service ? 'contributions.checkedService' : 'contributions.checkedFirst')}</span>
    </p>
  );
}
