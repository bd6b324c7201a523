import type { ThreadListItem } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Chip } from '../../ui/badge.js';
import { entryLabel, RetiredNote } from '../catalogue/face.js';
import { phaseName } from '../rollouts/face.js';

/** What a thread belongs to: services, phase, components. As links they lead to the hub, to what is known of that phase and to the narrowed list. */
export function ThreadLinks({ thread, linked = false }: { thread: Pick<ThreadListItem, 'services' | 'phase' | 'components'>; linked?: boolean }) {
  const { services, phase, components } = thread;
  if (services.length + components.length === 0 && phase === null) return null;
  return (
    <ul className="thread-links">
      {services.map((service) => (
        <li key={service.id}>
          <Chip icon="services" {...(linked ? { to: paths.service(service.slug) } : {})}>
            {entryLabel(service)}
          </Chip>
          {linked && <RetiredNote retired={service.retired} to={paths.service} />}
        </li>
      ))}
      {phase !== null && (
        <li>
          <Chip icon="flag" {...(linked ? { to: paths.phase(phase, services.length === 1 ? services[0]?.slug : undefined) } : {})}>
            {t('threads.list.phaseChip', { number: phase, name: phaseName(phase) })}
          </Chip>
        </li>
      )}
      {components.map((component) => (
        <li key={component.id}>
          <Chip {...(linked ? { to: paths.threads({ component: component.slug }) } : {})}>{entryLabel(component)}</Chip>
          {linked && <RetiredNote retired={component.retired} to={(slug) => paths.threads({ component: slug })} />}
        </li>
      ))}
    </ul>
  );
}
