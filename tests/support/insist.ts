import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from './client.js';

/** Asks as the client does: who is told to come back later (503) comes back. */
export async function insist<Body>(act: () => Promise<Answer<Body>>): Promise<Answer<Body>> {
  for (;;) {
    const answer = await act();
    if (answer.status !== 503) return answer;
    await pause(200);
  }
}
