import type { FastifyReply } from 'fastify';
import type {} from '@fastify/cookie';
import type { Settings } from '../platform/config/settings.js';
import { TOKEN } from './tokens.js';

const DEVICE_SECONDS = 365 * 24 * 60 * 60;

const https = (settings: Settings): boolean => settings.publicUrl?.startsWith('https://') ?? false;

// `__Host-` needs https; the name follows the settings and never a header, which a stranger could set.
const prefixed = (settings: Settings, name: string): string => (https(settings) ? `__Host-${name}` : name);
export const sessionCookie = (settings: Settings): string => prefixed(settings, 'fahrwasser');
export const deviceCookie = (settings: Settings): string => prefixed(settings, 'fahrwasser-device');

/** The value of one cookie of a Cookie header, exactly as sent; null when it is not there. */
export function cookieOf(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim();
  }
  return null;
}

/** The session token of a Cookie header; null for anything that cannot be one of ours. */
export function sessionTokenOf(settings: Settings, header: string | undefined): string | null {
  const token = cookieOf(header, sessionCookie(settings));
  return token !== null && TOKEN.test(token) ? token : null;
}

const attributes = (settings: Settings) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: https(settings) }) as const;

/** Ends with the browser; how long the session lives is the server's to say. */
export function setSessionCookie(reply: FastifyReply, settings: Settings, token: string): void {
  void reply.setCookie(sessionCookie(settings), token, attributes(settings));
}

export function clearSessionCookie(reply: FastifyReply, settings: Settings): void {
  void reply.clearCookie(sessionCookie(settings), attributes(settings));
}

export function setDeviceCookie(reply: FastifyReply, settings: Settings, value: string): void {
  void reply.setCookie(deviceCookie(settings), value, { ...attributes(settings), maxAge: DEVICE_SECONDS });
}
