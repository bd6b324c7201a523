import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes as the 43 characters that stand in a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** What of a token is stored; a copy of the database opens no session. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
