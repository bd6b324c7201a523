import type { CommentView, ThreadPage } from '../../../../shared/threads/contract.js';
import type { ReferenceView } from '../../../../shared/threads/references.js';
import { phaseText } from '../../rollouts/face.js';

/** Where an answer can stand among the frequent questions, or does. */
export interface ReferenceChoicePlace {
  value: string;
  label: string;
  stands: boolean;
  place: { serviceId: string } | { phase: number };
}

const placeOf = ({ service, phase }: ReferenceView): Omit<ReferenceChoicePlace, 'stands'> | null => {
  if (service !== null) return { value: service.id, label: service.name, place: { serviceId: service.id } };
  return phase === null ? null : { value: `phase-${phase}`, label: phaseText(phase), place: { phase } };
};

/** The services and the phase of its question, and whatever it is a reference of. */
export function referencePlaces(page: Pick<ThreadPage, 'services' | 'phase'>, post: Pick<CommentView, 'references'>): ReferenceChoicePlace[] {
  const offered: ReferenceView[] = [...page.services.map((service) => ({ service, phase: null })), { service: null, phase: page.phase }];
  const standing = new Set(post.references.map((reference) => placeOf(reference)?.value));
  const places = [...post.references, ...offered].flatMap((reference) => placeOf(reference) ?? []);
  return [...new Map(places.map((place) => [place.value, { ...place, stands: standing.has(place.value) }])).values()];
}
