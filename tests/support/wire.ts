import type { Page, WebSocketRoute } from 'playwright-core';

/** The network cable of one page. */
export interface Wire {
  /** Nothing gets through any more: open sockets break, requests fail. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Like a proxy that knows no WebSocket: pages come through, sockets do not. */
  refuseSockets(): Promise<void>;
}

/** Has to be laid before the page opens its socket. */
export async function layWire(page: Page): Promise<Wire> {
  const open = new Set<WebSocketRoute>();
  let refused = false;
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    if (refused) {
      void socket.close({ code: 1001 });
      return;
    }
    const server = socket.connectToServer();
    open.add(socket);
    server.onClose((code, reason) => {
      open.delete(socket);
      void socket.close({ ...(code ? { code } : {}), ...(reason ? { reason } : {}) });
    });
  });
  const breakSockets = async (): Promise<void> => {
    refused = true;
    await Promise.all([...open].map((socket) => socket.close({ code: 1001 })));
    open.clear();
  };
  return {
    async cut() {
      await page.context().setOffline(true);
      await breakSockets();
    },
    async mend() {
      refused = false;
      await page.context().setOffline(false);
    },
    refuseSockets: breakSockets,
  };
}
