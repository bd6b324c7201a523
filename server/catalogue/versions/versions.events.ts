import { topics } from '../../../shared/events.js';
import type { DomainEvent } from '../../kernel/domain-event.js';
import type { Version } from './versions.js';

/** That a version was published: all members may know. Whoever keeps knowledge up to date hears this. */
export const versionPublished = ({ id, service }: Version, formerId: string | null): DomainEvent => ({ ...event(service, { versionId: id, formerId }), type: 'services.version-published', live: liveOf(service) });

/** That a version changed; as long as it is a draft, no browser learns of it. */
export const versionChanged = ({ id, service }: Pick<Version, 'id' | 'service'>, act: string, { seen }: { seen: boolean }): DomainEvent => ({
  ...event(service, { versionId: id, act }),
  type: 'services.version-changed',
  ...(seen ? { live: liveOf(service) } : {}),
});

const event = ({ id, version }: Version['service'], data: Record<string, unknown>) => ({ subject: { kind: 'service' as const, id, version }, data });
const liveOf = ({ id }: Version['service']): NonNullable<DomainEvent['live']> => [topics.catalogue(), topics.service(id)].map((topic) => ({ topic, audience: 'community' }));
