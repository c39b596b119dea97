import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Browser } from 'playwright';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import { buildFeed } from '../../src/lib/find/feed/feed.ts';
import { answersOf } from '../../src/lib/triage/answers.ts';
import { Triage } from '../../src/lib/triage/triage.ts';
import { makeLog, type Truth } from '../unit/triage/made-log.ts';

type Rows = [what: string, value: string][];

const { entries } = readLibrary(resolve(import.meta.dirname, '../../src'));
/** Lines of the made log, which is as long as the page still takes. */
const lines = 100_000;

/** What the engine needs for a long log, and whether its table is right. */
export function triageRows(): Rows {
  const { text, truth } = makeLog(entries, 7, lines);
  const triage = new Triage(buildFeed(entries), answersOf(entries));
  const start = performance.now();
  for (let at = 0; at < text.length; at += 65_536) triage.read(text.slice(at, at + 65_536));
  triage.end();
  const time = performance.now() - start;
  const counted = triage
    .table()
    .rows.flatMap(({ kind, id, count, requests, first, last }) =>
      kind === 'known' ? [[id, [count, requests, first, last].join(' ')] as const] : [],
    );
  const isRight = asText(counted) === asText(listed(truth));
  return [
    [
      `triage, ${lines.toLocaleString('en-US')} lines, ${(text.length / 2 ** 20).toFixed(1)} MB`,
      `${(time / 1000).toFixed(1)} s, ${triage.asked} records looked up, table ${isRight ? 'right' : 'WRONG'}`,
    ],
  ];
}

/** The same on its page: how long, how long the page itself was kept from answering, and its memory. */
export async function triagePageRows(browser: Browser, url: string): Promise<Rows> {
  const { text } = makeLog(entries, 7, lines);
  const page = await browser.newPage();
  await page.goto(new URL('triage/', url).href);
  await page.waitForSelector('triage-panel[data-state=ready]');
  await page.evaluate(() => {
    const long: number[] = [];
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => long.push(duration)),
    ).observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks: long });
  });
  // As a file on the disk: handing the text over to the browser would be the longest task of all.
  const folder = mkdtempSync(join(tmpdir(), 'triage-'));
  const file = join(folder, 'made.log');
  writeFileSync(file, text);
  const start = performance.now();
  await page.getByLabel('Choose files').setInputFiles(file);
  await page.waitForSelector('triage-panel[data-state=done]', { timeout: 300_000 });
  const time = performance.now() - start;
  const longest: number = await page.evaluate(() =>
    Math.max(0, ...Reflect.get(globalThis, 'longTasks')),
  );
  await page.close();
  rmSync(folder, { recursive: true, force: true });
  return [
    ['browser: triage of that log', `${(time / 1000).toFixed(1)} s`],
    [
      'browser: longest task of the page meanwhile',
      longest === 0 ? 'none of 50 ms' : `${longest.toFixed(0)} ms`,
    ],
  ];
}

function listed({ known }: Truth) {
  return [...known].map(
    ([id, { count, ids, first, last }]) => [id, [count, ids.size, first, last].join(' ')] as const,
  );
}

function asText(rows: (readonly [string | null, string])[]): string {
  return rows
    .map((row) => row.join(' '))
    .sort()
    .join('\n');
}
