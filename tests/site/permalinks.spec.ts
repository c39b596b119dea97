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

test('a lost page, fix or short link is named with what would keep it', () => {
  const lines = [
    '/errors/billing_error/',
    '/errors/billing_error/#fix-pay',
    '/e/payment_required/',
  ];
  const lost = lostLinks(lines, []);
  expect(lost[0]).toContain('retired:');
  expect(lost[1]).toContain('"pay"');
  expect(lost[2]).toContain('alias "payment_required"');
});
