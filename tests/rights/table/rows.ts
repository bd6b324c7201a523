/**
 * One row: what is asked of the route (empty where it can only be asked one thing), the visibility of the thread or report, its states
 * (`scenes.ts` says what each is), and the outcome for every column of `actors.ts`. `-`: the subject has no visibility.
 */
export type Row = readonly [act: string, visibility: 'community' | 'organisation' | 'public' | 'both' | '-', states: string, outcomes: string];

/** The rows of each route, by method and path. */
export type Rows = Readonly<Record<string, readonly Row[]>>;
