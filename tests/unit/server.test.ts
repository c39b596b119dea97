import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { listen, readRules, siteServer } from '../../src/lib/hosting/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const files = {
  _headers: '/docs/*\n',
  '404.html': '<p>no page</p>',
  '404.md': 'No page',
  'index.html': '<p>home</p>',
  'index.md': 'Home',
  'sdk/index.html': '<p>sdk</p>',
  'sdk.md': 'SDK',
  'errors.json': '{}',
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const server = siteServer({ folder, base: '/docs/' });
await listen(server, 0);
// Listening on a port of this machine, it has an address.
const { port } = server.address() as AddressInfo;
after(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (path: string, accept = 'text/html') => {
  const response = await fetch(`http://localhost:${port}/docs${path}`, {
    headers: { accept, connection: 'close' },
  });
  const type = response.headers.get('content-type')?.split(';')[0];
  return [response.status, type, await response.text()];
};
const markdown = 'text/markdown, text/html;q=0.8';

describe('the server of a built site', () => {
  it('gives the Markdown of a page to whoever asks for Markdown', async () => {
    assert.deepEqual(await ask('/sdk/', markdown), [200, 'text/markdown', 'SDK']);
    assert.deepEqual(await ask('/sdk', markdown), [200, 'text/markdown', 'SDK']);
    assert.deepEqual(await ask('/', markdown), [200, 'text/markdown', 'Home']);
    assert.deepEqual(await ask('/sdk/'), [200, 'text/html', '<p>sdk</p>']);
  });

  it('gives what has no Markdown as it is', async () => {
    assert.deepEqual(await ask('/errors.json', markdown), [200, 'application/json', '{}']);
  });

  it('answers in Markdown, too, that there is no such page', async () => {
    assert.deepEqual(await ask('/errors/x.md'), [404, 'text/markdown', 'No page']);
    assert.deepEqual(await ask('/errors/x/', markdown), [404, 'text/markdown', 'No page']);
    assert.deepEqual(await ask('/errors/x/'), [404, 'text/html', '<p>no page</p>']);
  });
});

describe('a site that cannot be served', () => {
  it('is none that was built', () => {
    assert.throws(
      () => readRules({ folder: join(folder, 'nowhere'), base: '/' }),
      /holds no built site; run "npm run build" first/,
    );
  });

  it('is one that was built for another folder of its origin', () => {
    for (const base of ['/', '/docs/de/'])
      assert.throws(
        () => readRules({ folder, base }),
        new RegExp(`is built for /docs/ and not for ${base}; build it again with this BASE_PATH`),
      );
  });
});
