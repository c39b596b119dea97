import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtRules } from '../../src/lib/hosting/built-rules.ts';
import { headersFor } from '../../src/lib/hosting/headers.ts';
import { inlineHashes } from '../../src/lib/hosting/inline.ts';

test("a folder allows what its own pages and the 404 page hold inline, and no other folder's", () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const page = (style: string) => `<html><style>${style}</style></html>`;
  const hash = (style: string) => [...inlineHashes(page(style)).styles][0] ?? '';
  for (const name of ['errors', 'guides']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.html'), page(name));
  }
  writeFileSync(join(folder, '404.html'), page('missing'));
  const policy = headersFor(builtRules(folder), '/errors/x/')['Content-Security-Policy'] ?? '';
  assert.ok(policy.includes(hash('errors')) && policy.includes(hash('missing')));
  assert.ok(!policy.includes(hash('guides')));
});
