import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright';
import { browserArguments } from '../site/browser.ts';

test('what Playwright turns off in a browser stays off in the tests', async () => {
  // Node is no browser and ends at once; the complaint names all that it was started with.
  const started = await chromium
    .launch({ executablePath: process.execPath, args: browserArguments() })
    .then(
      () => '',
      (error: unknown) => String(error),
    );
  const lists = [...started.matchAll(/--disable-features=(\S+)/g)].map(([, list = '']) =>
    list.split(','),
  );
  const [byDefault = [], last = []] = lists;
  assert.ok(byDefault.length > 5, `no list in ${started.slice(0, 500)}`);
  assert.deepEqual(
    byDefault.filter((feature) => !last.includes(feature)),
    [],
  );
});
