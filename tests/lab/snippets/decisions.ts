import { join } from 'node:path';
import type { Entry } from '../../../src/lib/content/entry.ts';
import { languages, type Language } from '../../../src/lib/observed/recording.ts';
import { wireResponse } from '../../../src/lib/observed/wire.ts';
import { refusingOrigin, startFaultServer } from '../server.ts';
import { runMany } from './many.ts';

/** Statuses that the error handler meets without an entry. */
export const statuses = [
  400, 401, 402, 403, 404, 405, 408, 409, 410, 412, 413, 415, 422, 425, 429, 431, 499, 500, 501,
  502, 503, 504, 520, 524, 529,
];

/** What `src/snippets/error-handler` prints for each status and each entry, and without a connection. */
export async function decide(
  entries: readonly Entry[],
  interpreter: string,
): Promise<Record<Language, Record<string, string>>> {
  const answered = entries.filter((entry) => (wireResponse(entry)?.status ?? 0) >= 400);
  const server = await startFaultServer(entries);
  try {
    const urls: Record<string, string> = {
      ...Object.fromEntries(
        statuses.map((status) => [`HTTP ${status}`, `${server.origin}/status-${status}`]),
      ),
      ...Object.fromEntries(answered.map(({ id }) => [id, `${server.origin}/${id}`])),
      'connection refused': await refusingOrigin(),
      'connection reset': `${server.origin}/reset`,
    };
    const ofBoth = await Promise.all(
      languages.map(async (language) => {
        const name = language === 'python' ? 'python.py' : 'typescript.ts';
        const path = join(import.meta.dirname, '../../../src/snippets/error-handler', name);
        const programs = Object.entries(urls).map(([name, url]) => ({ name, path, url }));
        const report = await runMany(language, programs, interpreter);
        const lines = Object.entries(report).map(([name, { printed, said, fault }]) => [
          name,
          fault + said + printed,
        ]);
        return [language, Object.fromEntries(lines)] as const;
      }),
    );
    const [typescript, python] = languages.map((name) => Object.fromEntries(ofBoth)[name]);
    if (!typescript || !python) throw new Error('a language was not run');
    return { typescript, python };
  } finally {
    await server.close();
  }
}
