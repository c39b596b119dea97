import { expect, test } from 'playwright/test';
import { address, builds } from './built.ts';
import { idsOf, ledger, lostLinks, publishedNow } from './published.ts';

const promised = ledger();

test('every address and id ever published still answers, without script', async ({ request }) => {
  test.setTimeout(600_000);
  const answered: string[] = [];
  const paths = [...new Set(promised.map((line) => line.split('#')[0] ?? ''))];
  for (const path of paths) {
    const response = await request.get(address(builds.root, path));
    if (!response.ok()) continue;
    answered.push(path);
    if (path.endsWith('/'))
      answered.push(...idsOf(await response.text()).map((id) => `${path}#${id}`));
  }
  expect(lostLinks(promised, answered)).toEqual([]);
});

test('the ledger knows every address of this build', () => {
  const known = new Set(promised);
  const unknown = publishedNow().filter((line) => !known.has(line));
  expect(unknown, 'run `npm run build && npm run permalinks`').toEqual([]);
});

test('removing an entry, renaming a fix or dropping an alias is named with what would keep the link', () => {
  const page = promised.find((line) => /^\/errors\/[^/]+\/$/.test(line)) ?? '';
  const fix = promised.find((line) => line.includes('/#fix-')) ?? '';
  const short = promised.find((line) => line.startsWith('/e/')) ?? '';
  const copies: [string, string[], RegExp][] = [
    [page, promised.filter((line) => !line.startsWith(page)), /"retired:"/],
    [fix, promised.map((line) => (line === fix ? `${fix}-renamed` : line)), /give the part its id/],
    [short, promised.filter((line) => line !== short), /add the alias/],
  ];
  for (const [lost, published, advice] of copies) {
    const lines = lostLinks(promised, published);
    expect(lines.find((line) => line.startsWith(`${lost} `))).toMatch(advice);
  }
});
