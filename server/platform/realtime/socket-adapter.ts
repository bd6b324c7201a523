import { IoAdapter } from '@nestjs/platform-socket.io';
import type { INestApplication } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { Server, ServerOptions } from 'socket.io';
import type { Settings } from '../config/settings.js';
import { originAllowed } from '../http/origin.js';

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
        answer(null, originAllowed(this.settings, request.socket, request.headers.origin));
      },
    };
    return super.createIOServer(port, { ...options, ...strict } as ServerOptions);
  }
}
