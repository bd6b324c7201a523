/**
 * Who asks for a right: one column of every table in this folder. `own` is the asking house (for other subjects: the house
 * they belong to), `other` any other one; a coordinator or an admin is also a member of their house and nothing more there.
 */
export const COLUMNS = [
  'guest',
  'suspended own',
  'suspended other',
  'own asker',
  'own author',
  'own member',
  'own editor',
  'own lead',
  'own coordinator',
  'own admin',
  'other author',
  'other member',
  'other editor',
  'other lead',
  'other coordinator',
  'other mandated',
  'other admin',
  'moved asker',
  'moved author',
] as const;

/**
 * `asker` wrote the thread, `author` the answer or comment in question. `mandated`: a coordinator whose mandate covers another
 * Kreis. `moved`: wrote it as a member of the own house and has gone over to the other one since (product.md 4a.2).
 */
export type Column = (typeof COLUMNS)[number];

export const houseOf = (column: Column): 'own' | 'other' | null => {
  if (column === 'guest') return null;
  return column.endsWith('own') || column.startsWith('own') ? 'own' : 'other';
};

/** Those whose requests are answered as a guest's: they have no living session, whatever their cookie says. */
export const hasNoSession = (column: Column): boolean => column === 'guest' || column.startsWith('suspended');
