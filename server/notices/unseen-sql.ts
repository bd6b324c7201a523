/** How many notices a person, a bound value, has not seen. */
export const unseenSql = (person: string): string => `(select count(*)::int from notice n where n.person_id = ${person} and n.seen_at is null)`;
