import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

export type HttpServer = { readonly url: string; readonly port: number } & AsyncDisposable;

/** Listens on the loopback interface; disposing closes open connections too, so that it ends at once. Port 0 is any. */
export async function startHttpServer(port: number, listener: RequestListener): Promise<HttpServer> {
  const server = createServer(listener).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
