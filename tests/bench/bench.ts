import { readFileSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import { buildFeed, type Feed } from '../../src/lib/find/feed/feed.ts';
import { resolve } from '../../src/lib/find/resolver.ts';
import { makeWords } from '../../src/lib/find/words/questions.ts';
import { ensureBrowser } from '../site/browser.ts';
import { builtFile, builtFiles, builds } from '../site/built.ts';
import { askedRows } from './asked.ts';
import { growFeed } from './grown-feed.ts';
import { partRows } from './parts.ts';
import { triagePageRows, triageRows } from './triage-rows.ts';

/** Middle of several runs; a single run says more of the machine than of the code. */
function median(run: () => number, runs = 15): number {
  return [...Array.from({ length: runs }, run)].sort((one, other) => one - other)[runs >> 1] ?? 0;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function pasteOf(feed: Feed, characters: number): string {
  const line = `2026-01-01 00:00:00 ERROR request failed: 400 {"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 215300 tokens > 200000 maximum"}} ${feed.entries[0]?.id}\n`;
  return line.repeat(Math.ceil(characters / line.length)).slice(0, characters);
}

/** `--entries N` measures the resolver and its table with so many entries, made from the real ones. */
const wanted = process.argv.indexOf('--entries');
const real = buildFeed(readLibrary(resolvePath(import.meta.dirname, '../../src')).entries);
const feed =
  wanted === -1 ? real : growFeed(real, Number(process.argv[wanted + 1] ?? real.entries.length));
const words = makeWords(feed);
const rows: [what: string, value: string][] = [['entries', String(feed.entries.length)]];
rows.push([
  'resolver, first paste (indexes included)',
  `${timed(() => resolve(pasteOf(feed, 2000), feed, makeWords(feed))).toFixed(1)} ms`,
]);
for (const [name, characters] of [
  ['2 KB', 2_000],
  ['100 KB', 100_000],
  ['1 MB', 1_000_000],
] as const) {
  const text = pasteOf(feed, characters);
  rows.push([
    `resolver, ${name}`,
    `${median(() => timed(() => resolve(text, feed, words))).toFixed(1)} ms`,
  ]);
}
const pasted = readFileSync(new URL('../unit/find/written/pasted.jsonl', import.meta.url), 'utf8');
rows.push(
  ...partRows(
    feed,
    pasted
      .split('\n')
      .filter((line, at) => line !== '' && at % 9 === 0)
      .map((line) => String(JSON.parse(line).text)),
  ),
);
rows.push(...triageRows());
const files = builtFiles(builds.root);
const brotli = (names: string[]) =>
  names.map((name) => brotliCompressSync(builtFile(builds.root, name)).length);
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const pages = brotli(files.filter((file) => /^errors\/[^/]+\/index\.html$/.test(file))).sort(
  (one, other) => one - other,
);
rows.push(['table of the box, brotli', `${sum(brotli(['find-feed.json', 'find-names.json']))} B`]);
rows.push([
  'scripts, brotli',
  `${sum(brotli(files.filter((file) => /^_astro\/.+\.js$/.test(file))))} B`,
]);
rows.push([
  'error page, brotli, median and largest',
  `${pages[pages.length >> 1]} B, ${pages.at(-1)} B`,
]);

const address = process.env['BENCH_URL'];
if (address === undefined)
  rows.push(['browser', 'skipped: serve the site and set BENCH_URL to its address']);
else rows.push(...(await browserRows(address)));

const width = Math.max(...rows.map(([what]) => what.length));
for (const [what, value] of rows) console.log(`${what.padEnd(width)}  ${value}`);

async function browserRows(url: string): Promise<[string, string][]> {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const asked = await askedRows(browser, url);
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole('combobox', { name: 'Find an error' }).focus();
    const cold = await answerTimes(page, 'overloaded_error');
    const warm: Times[] = [];
    for (const text of [
      'billing_error',
      'credit balance is too low',
      'thinking blocks',
      pasteOf(feed, 2000).replaceAll('\n', ' '),
    ])
      warm.push(await answerTimes(page, text));
    const worst = (pick: (times: Times) => number) => Math.max(...warm.map(pick)).toFixed(0);
    return [
      ...asked,
      ['browser: key press to first row, cold', `${cold.first.toFixed(0)} ms`],
      ['browser: key press to first row, warm, worst of 4', `${worst(({ first }) => first)} ms`],
      [
        'browser: key press to full-text results, warm, worst of 4',
        `${worst(({ all }) => all)} ms`,
      ],
      ...(await triagePageRows(browser, url)),
    ];
  } finally {
    await browser.close();
  }
}

type Times = { first: number; all: number };

function answerTimes(page: Page, text: string): Promise<Times> {
  return page.evaluate(async (typed) => {
    const box = document.querySelector('find-box');
    const input = box?.querySelector('input');
    if (!(box instanceof HTMLElement) || !input) throw new Error('no box on this page');
    const start = performance.now();
    let first = 0;
    const all = new Promise<number>((done) => {
      new MutationObserver(() => {
        if (first === 0 && box.querySelector('[role=option]')) first = performance.now() - start;
        if (box.dataset['answered'] === typed.slice(0, 200)) done(performance.now() - start);
      }).observe(box, { subtree: true, childList: true, attributes: true });
    });
    input.value = typed;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return { all: await all, first };
  }, text);
}
