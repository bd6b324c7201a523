import type { Actor } from '../../kernel/actor.js';

/** Who a request or a socket belongs to. Implemented by accounts; the platform knows only this port. */
export abstract class Actors {
  /** The actor of a Cookie header, or null where there is no living session. Reads the database on every call. */
  abstract ofCookie(cookieHeader: string | undefined): Promise<Actor | null>;
}
