import { hash, verify } from '@node-rs/argon2';

// argon2id with the parameters OWASP names: 19 MiB, two passes, one lane.
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

// Somebody unknown costs as much as somebody known: nothing is to be learnt from the time it takes.
let nobody: Promise<string> | null = null;
const hashOfNobody = (): Promise<string> => (nobody ??= hashPassword('Dieses Passwort hat niemand.'));

/** Prepares what verifying needs, so that the first sign-in takes no longer than the second. */
export const preparePasswords = async (): Promise<void> => void (await hashOfNobody());

/** Whether the password belongs to the hash. Without a hash it takes just as long and is never right. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? (await hashOfNobody()), password);
  return right && passwordHash !== null;
}
