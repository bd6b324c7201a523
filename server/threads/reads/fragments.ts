import { componentRefSql, serviceRefSql } from '../../catalogue/catalogue.face.js';

// Pieces of SQL that several screens of threads share. `t` is the thread.

/** Services of a thread in their order. */
export const servicesOf = (thread: string): string =>
  `(select coalesce(json_agg(${serviceRefSql('s')} order by x.position), '[]')
    from thread_service x join service s on s.id = x.service_id where x.thread_id = ${thread}.id)`;

/** Components of a thread in their order. */
export const componentsOf = (thread: string): string =>
  `(select coalesce(json_agg(${componentRefSql('c')} order by x.position), '[]')
    from thread_component x join component c on c.id = x.component_id where x.thread_id = ${thread}.id)`;

/** The Themenfelder of a thread's services. */
export const topicFieldsOf = (thread: string): string =>
  `array(select distinct s.topic_field from thread_service x join service s on s.id = x.service_id where x.thread_id = ${thread}.id and s.topic_field is not null)`;

/** The thread an address leads to: itself, or the one it was merged into; the address is bound as the given parameter. */
export const ofAddress = (thread: string, address: string): string => `${thread}.id = (select coalesce(a.merged_into, a.id) from thread a where a.id = ${address})`;

/** A question that waits for a solution; what repeats another one waits there. */
export const isOpenQuestion = (thread: string): string => `(${thread}.kind = 'question' and ${thread}.solution_count = 0 and not ${thread}.duplicate)`;

/** A question with a solution of its own. */
export const isSolved = (thread: string): string => `(${thread}.solution_count > 0 and not ${thread}.duplicate)`;

/** State as readers see it. */
export const stateOf = (thread: string): string =>
  `case when ${thread}.duplicate then 'duplicate' when ${thread}.kind <> 'question' then 'talk' when ${thread}.solution_count > 0 then 'solved' when ${thread}.answer_count > 0 then 'answered' else 'open' end`;
