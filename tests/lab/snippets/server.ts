import { createServer } from 'node:http';
import type { Entry } from '../../../src/lib/content/entry.ts';
import { snippetAnswer, type Run } from './scenarios.ts';

/** A loopback server that keeps a place in the answers of each run. */
export type SequenceServer = {
  /** Base URL under which a program meets the answers of this run, from the first. */
  open(run: Run): string;
  close(): Promise<void>;
};

/** Starts the server on a free port. */
export async function startSequenceServer(entries: readonly Entry[]): Promise<SequenceServer> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const left = new Map<string, string[]>();
  const server = createServer((request, response) => {
    const key = request.url?.split('/')[1] ?? '';
    const answers = left.get(key);
    const name = answers?.[0] ?? key; // the results of a batch have an address of their own
    if (answers && answers.length > 1) answers.shift();
    request.resume().on('end', () => snippetAnswer(name, byId)(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    open({ answers }) {
      const key = `run-${left.size}`;
      for (const name of answers) snippetAnswer(name, byId); // an unknown name fails here, by name
      left.set(key, [...answers]);
      return `http://127.0.0.1:${address.port}/${key}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
