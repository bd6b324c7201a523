import { IoAdapter } from '@nestjs/platform-socket.io';
import type { INestApplication } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { Server, ServerOptions } from 'socket.io';
import { allowedOrigins, type Settings } from '../config/settings.js';

/** socket.io as we allow it: WebSocket only, from our own pages only, small messages, no recovery, no adapter. */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplication,
    private readonly settings: Settings,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const strict: Partial<ServerOptions> = {
      path: '/socket.io',
      transports: ['websocket'],
      serveClient: false,
      allowUpgrades: false,
      maxHttpBufferSize: 10_000,
      connectTimeout: 10_000,
      allowRequest: (request: IncomingMessage, answer: (error: string | null, ok: boolean) => void) => {
        const own = (request.socket.address() as { port?: number }).port ?? this.settings.port;
        const allowed = allowedOrigins({ ...this.settings, port: own });
        answer(null, allowed.includes(request.headers.origin ?? ''));
      },
    };
    return super.createIOServer(port, { ...options, ...strict } as ServerOptions);
  }
}
