import type { Socket } from 'node:net';
import { allowedOrigins, type Settings } from '../config/settings.js';

/** Whether a page of this origin may speak to us. Without a public address: pages of this computer, at the port they reached. */
export function originAllowed(settings: Settings, socket: Pick<Socket, 'localPort'>, origin: string | undefined): boolean {
  return origin !== undefined && allowedOrigins({ ...settings, port: socket.localPort ?? settings.port }).includes(origin);
}
