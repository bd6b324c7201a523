import type { SolutionView } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';

/** What a solution holds for, in words; null where it holds in general. */
export function scopeText({ serviceVersion, components }: Pick<SolutionView, 'serviceVersion' | 'components'>): string | null {
  const parts = [
    ...(serviceVersion ? [t('threads.page.solutions.version', { service: serviceVersion.serviceName, label: serviceVersion.label }) + (serviceVersion.newer === null ? '' : t('threads.page.solutions.newer', { label: serviceVersion.newer }))] : []),
    ...components.map(({ name }) => name),
  ];
  return parts.length > 0 ? parts.join(', ') : null;
}
