import type { Actor } from '../../kernel/actor.js';

/** Who a request or a socket belongs to. Implemented by accounts; the platform knows only this port. */
export abstract class Actors {
  /**
   * The actor of a Cookie header, or null where there is no living session. Reads the database on every call.
   * `watching`: an open socket looks again by itself; that alone must not keep an abandoned session alive.
   */
  abstract ofCookie(cookieHeader: string | undefined, use?: 'acting' | 'watching'): Promise<Actor | null>;

  /** Which of these sessions still have an actor; one statement, however many there are. */
  abstract living(sessionIds: readonly string[]): Promise<Set<string>>;
}
