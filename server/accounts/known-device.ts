import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyedDigest, type Settings } from '../platform/config/settings.js';
import { cookieOf, deviceCookie } from './cookies.js';

const PEOPLE_PER_DEVICE = 5;

// `<device>.<digest of device and person>.…`: a town hall's shared browser is known to several people.
const SHAPE = /^[A-Za-z0-9_-]{22}(?:\.[A-Za-z0-9_-]{32}){1,5}$/;

const markOf = (settings: Settings, device: string, mail: string): string => keyedDigest(settings, `device:${device}:${mail}`);

function same(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}

function parse(settings: Settings, cookieHeader: string | undefined): { device: string; marks: string[] } | null {
  const value = cookieOf(cookieHeader, deviceCookie(settings));
  if (value === null || !SHAPE.test(value)) return null;
  const [device = '', ...marks] = value.split('.');
  return { device, marks };
}

/**
 * The device that sent the header, if the person signed in on it before. Nothing of it is stored: the cookie carries
 * its own proof. It opens nothing, it only gives the owner tries of their own when a stranger has used up all others.
 */
export function knownDevice(settings: Settings, cookieHeader: string | undefined, mail: string): string | null {
  const known = parse(settings, cookieHeader);
  if (!known) return null;
  const mark = markOf(settings, known.device, mail);
  return known.marks.some((candidate) => same(candidate, mark)) ? known.device : null;
}

/** The cookie after the person signed in here: the same device, the person remembered last. */
export function rememberDevice(settings: Settings, cookieHeader: string | undefined, mail: string): string {
  const known = parse(settings, cookieHeader);
  const device = known?.device ?? randomBytes(16).toString('base64url');
  const mark = markOf(settings, device, mail);
  const others = (known?.marks ?? []).filter((candidate) => candidate !== mark);
  return [device, ...[...others, mark].slice(-PEOPLE_PER_DEVICE)].join('.');
}
