import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `probe` gives something true, and returns that. Raises with `what` (and the last error) after the deadline. */
export async function until<Result>(what: string, probe: () => Result | Promise<Result>, seconds = 30): Promise<NonNullable<Result>> {
  const deadline = performance.now() + seconds * 1_000;
  let last: unknown;
  do {
    try {
      const result = await probe();
      if (result) return result;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await pause(20);
  } while (performance.now() < deadline);
  throw new Error(`not within ${seconds} s: ${what}`, { cause: last });
}
