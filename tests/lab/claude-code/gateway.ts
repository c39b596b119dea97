import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import type { Certificate } from '../certificate.ts';

/** A proxy on loopback that ends TLS for one host and answers itself; nothing goes on from it. */
export type Gateway = {
  /** For `HTTPS_PROXY`. */
  url: string;
  /** Moments at which `/v1/messages` was asked, in milliseconds. */
  asked: number[];
  /** Hosts that were asked for beside the one; they are refused. */
  others: Set<string>;
  close(): Promise<void>;
};

/** What comes of a message: an answer, or the end of the connection below TLS. */
export type GatewayAnswer = RequestListener | 'reset';

/** Starts a proxy whose every message is answered by `answer`; other paths of the host find nothing. */
export async function startGateway(
  host: string,
  certificate: Certificate,
  answer: GatewayAnswer,
): Promise<Gateway> {
  const asked: number[] = [];
  const others = new Set<string>();
  const sockets = new Set<Socket>();
  const inner = createTlsServer(certificate, (request, response) => {
    const isMessage = pathOf(request) === '/v1/messages';
    if (isMessage) asked.push(performance.now());
    request.resume().on('end', () => {
      if (isMessage && answer === 'reset') {
        for (const socket of sockets) socket.resetAndDestroy();
        return;
      }
      if (isMessage && answer !== 'reset') return answer(request, response);
      response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
    });
  });
  const outer = createServer((_, response) => response.writeHead(502).end());
  outer.on('connect', (request, socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    if (request.url !== `${host}:443`) {
      others.add(request.url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    inner.emit('connection', socket);
  });
  const port = await new Promise<number>((resolve) =>
    outer.listen(0, '127.0.0.1', () => {
      const address = outer.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    }),
  );
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    others,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        outer.close(() => resolve());
        outer.closeAllConnections();
      }),
  };
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'https://host.example').pathname;
}
