import type { AnnouncementView } from '../../../shared/announcements/contract.js';
import { t } from '../../i18n/index.js';

/** *An Verwaltungen, die „Wohngeld“ einführen, in Phase 4, 5 · nur Kreis Westergeest* */
export function audienceText({ service, phases, districts = null }: Pick<AnnouncementView, 'service' | 'phases'> & { districts?: readonly string[] | null }): string {
  const whom = !service ? t('announcements.forAll') : phases.length === 0 ? t('announcements.forService', { service: service.name }) : t('announcements.forPhases', { service: service.name, phases: phases.toSorted((one, other) => one - other).join(', ') });
  return districts === null ? whom : `${whom} · ${t('announcements.inDistricts', { districts: districts.join(', ') })}`;
}
