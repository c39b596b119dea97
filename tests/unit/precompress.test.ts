import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { precompress } from '../../src/lib/hosting/precompress.ts';
import { listen, siteServer } from '../../src/lib/hosting/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'precompressed-'));
const page = `<p>${'overloaded_error '.repeat(100)}</p>`;
const files = {
  _headers: '/*\n',
  '404.html': '<p>no page</p>',
  'index.html': page,
  'sdk/index.html': page,
  'sdk.md': page,
  'errors.json': JSON.stringify(page),
  'e/x/index.html': '<p>moved</p>',
  'card.png': page,
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const counted = await precompress(folder);
const server = siteServer({ folder, base: '/' });
await listen(server, 0);
// Listening on a port of this machine, it has an address.
const { port } = server.address() as AddressInfo;
after(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('compressed files beside the texts', () => {
  it('hold what the text says, in both forms', () => {
    for (const path of ['index.html', 'sdk/index.html', 'sdk.md', 'errors.json'] as const) {
      const [small, plain] = ['br', 'gz'].map((form) =>
        readFileSync(join(folder, `${path}.${form}`)),
      );
      assert.equal(small && brotliDecompressSync(small).toString(), files[path]);
      assert.equal(plain && gunzipSync(plain).toString(), files[path]);
    }
    assert.equal(counted, 4);
  });

  it('are not made of pictures, or where they would save nothing', () => {
    for (const path of ['card.png', 'e/x/index.html'])
      assert.equal(existsSync(join(folder, `${path}.gz`)), false, path);
  });

  it('are the same bytes each time, and no text of their own', async () => {
    const names = ['index.html.br', 'index.html.gz'];
    const read = () => names.map((name) => readFileSync(join(folder, name)).toString('base64'));
    const first = read();
    assert.equal(await precompress(folder), counted);
    assert.deepEqual(read(), first);
    assert.equal(existsSync(join(folder, 'index.html.gz.gz')), false);
  });

  it('are what the preview sends to whoever reads them, with the type of the text', async () => {
    const rows: [string, string, string | null, string][] = [
      ['/', 'gzip, br', 'br', 'text/html'],
      ['/sdk/', 'gzip', 'gzip', 'text/html'],
      ['/sdk.md', 'br', 'br', 'text/markdown'],
      ['/errors.json', 'br', 'br', 'application/json'],
      ['/sdk/', 'identity', null, 'text/html'],
      ['/e/x/', 'br', null, 'text/html'],
    ];
    for (const [path, encoding, sent, type] of rows) {
      const response = await fetch(`http://localhost:${port}${path}`, {
        headers: { 'accept-encoding': encoding, connection: 'close' },
      });
      assert.equal(response.headers.get('content-encoding'), sent, path);
      assert.equal(response.headers.get('content-type')?.split(';')[0], type, path);
      assert.match(response.headers.get('vary') ?? '', /accept, accept-encoding/i, path);
      assert.match(await response.text(), /overloaded_error|moved/, path);
    }
  });
});
