import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Entry } from '../../src/lib/content/entry.ts';
import { answerFor } from './answers.ts';
import type { Certificate } from './certificate.ts';

/** A loopback server whose first path segment chooses the answer: an entry's id, `<id>~stream`, or a scenario. */
export type FaultServer = {
  /** Without a trailing slash; `${origin}/${name}` is a base URL for an SDK. */
  origin: string;
  /** Requests received under a name. */
  attempts(name: string): number;
  /** Seconds between the requests received under a name. */
  waits(name: string): number[];
  close(): Promise<void>;
};

/** Starts the server on a free port; with a certificate it speaks TLS. */
export async function startFaultServer(
  entries: readonly Entry[],
  certificate?: Certificate,
): Promise<FaultServer> {
  const arrivals = new Map<string, number[]>();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const listener: RequestListener = (request, response) => {
    const name = nameIn(request);
    arrivals.set(name, [...(arrivals.get(name) ?? []), performance.now()]);
    request.resume().on('end', () => answerFor(name, byId)(request, response));
  };
  const server = certificate ? createTlsServer(certificate, listener) : createServer(listener);
  const port = await listen(server);
  return {
    origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    attempts: (name) => arrivals.get(name)?.length ?? 0,
    waits: (name) => gapsBetween(arrivals.get(name) ?? []),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A base URL at which nothing listens. */
export async function refusingOrigin(): Promise<string> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string')
        throw new Error('the server has no port');
      resolve(address.port);
    }),
  );
}

function nameIn(request: IncomingMessage): string {
  return decodeURIComponent(request.url?.split('/')[1] ?? '');
}

function gapsBetween(moments: readonly number[]): number[] {
  return moments.slice(1).map((moment, index) => (moment - (moments[index] ?? moment)) / 1000);
}
