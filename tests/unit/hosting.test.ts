import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { headersFor, hostingRules, type Rule } from '../../src/lib/hosting/headers.ts';
import {
  headersFile,
  netlifyFile,
  nginxFile,
  readHeadersFile,
  readRedirectsFile,
  vercelFile,
} from '../../src/lib/hosting/hosts.ts';
import { inlineHashes, policyOf, withPolicy } from '../../src/lib/hosting/inline.ts';

const html = `<html><head><meta charset="utf-8"><script>a()</script>
<script type="application/ld+json">{}</script><script type="module" src="/x.js"></script>
<style>p{}</style></head></html>`;

suite('the policy of a page', () => {
  test('allows the inline script and style of the page by hash, and data not at all', () => {
    const { scripts, styles } = inlineHashes(html);
    assert.deepEqual([...scripts], ['sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4=']);
    assert.equal(styles.size, 1);
  });

  test('stands before everything that it governs, and once', () => {
    const governed = withPolicy(html);
    assert.ok(governed.indexOf('content-security-policy') < governed.indexOf('<script'));
    assert.throws(() => withPolicy(governed), /already/);
  });

  test('allows nothing by default, no address elsewhere and nothing unsafe', () => {
    const policy = policyOf(withPolicy(html)) ?? '';
    for (const directive of [
      "default-src 'none'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "require-trusted-types-for 'script'",
    ])
      assert.ok(policy.includes(directive), directive);
    assert.doesNotMatch(policy, /unsafe|https?:|data:|blob:|\*|frame-ancestors/);
  });
});

suite('the headers of the site', () => {
  const inline = inlineHashes(html);
  const rules = hostingRules([
    { path: '/', ...inline },
    { path: '/errors/*', ...inline },
    { path: '/e/*', ...inline },
  ]);
  const paths = [
    '/',
    '/errors/x/',
    '/errors/x.json',
    '/errors.json',
    '/e/429/',
    '/nowhere',
    '/_astro/a.js',
    '/pagefind/pagefind-worker.js',
    '/pagefind/pagefind.js',
    '/pagefind/index/en_1.pf_index',
  ];

  test('no path stands twice, since Cloudflare would forget the first of the two', () => {
    const named = rules.map(({ path }) => path);
    assert.deepEqual(named, [...new Set(named)]);
    const [policy, shared] = ['Content-Security-Policy', 'Access-Control-Allow-Origin'];
    const ofErrors = rules.find(({ path }) => path === '/errors/*')?.headers ?? {};
    assert.ok(policy in ofErrors && shared in ofErrors);
  });

  test('no two rules that fit a path set the same header', () => {
    for (const path of paths) {
      const fitting = rules.filter((rule) => Object.keys(headersFor([rule], path)).length > 0);
      const names = fitting.flatMap(({ headers }) => Object.keys(headers));
      assert.deepEqual(names, [...new Set(names)], path);
    }
  });

  test('only the worker may compile WebAssembly, and only hashed files are kept for ever', () => {
    for (const path of paths) {
      const { 'Content-Security-Policy': policy = '', 'Cache-Control': cache = '' } = headersFor(
        rules,
        path,
      );
      assert.equal(policy.includes('wasm-unsafe-eval'), path.endsWith('worker.js'), path);
      assert.equal(cache.includes('immutable'), /_astro|\/index\//.test(path), path);
    }
  });

  for (const base of ['/', '/docs/']) {
    test(`_headers, vercel.json and nginx say the same below ${base}`, () => {
      const file = readHeadersFile(headersFile(rules, base));
      for (const path of paths) {
        const address = base + path.slice(1);
        const wanted = headersFor(rules, path);
        assert.deepEqual(headersFor(file, address), wanted, `_headers ${path}`);
        assert.deepEqual(vercelHeaders(vercelFile(rules, base), address), wanted, `vercel ${path}`);
        const nginx = nginxHeaders(nginxFile(rules, base, []), address);
        assert.deepEqual(nginx, { 'Cache-Control': 'no-cache', ...wanted }, `nginx ${path}`);
      }
    });
  }

  test('nginx sends the compressed file beside a text, in the form that every nginx knows', () => {
    const lines = nginxFile(rules, '/', []).split('\n');
    assert.ok(lines.includes('  gzip_static on;'));
    // Without the module, nginx would not start.
    assert.ok(!lines.some((line) => /^\s*brotli/.test(line)));
  });

  test('nginx redirects the short links that _redirects lists, and no other address', () => {
    const redirects = readRedirectsFile('/docs/e/429/ /docs/http/429/ 301\n');
    assert.deepEqual(redirects, [{ from: '/docs/e/429/', to: '/docs/http/429/' }]);
    const file = nginxFile(rules, '/docs/', redirects);
    assert.ok(file.includes('"/docs/e/429/" "/docs/http/429/";'));
    assert.ok(file.includes('error_page 404 /docs/404.html;'));
  });

  test('Netlify is told to redirect although a page is there', () => {
    const redirects = [{ from: '/e/429/', to: '/http/429/' }];
    assert.equal(netlifyFile(redirects), '/e/429/ /http/429/ 301!\n');
    assert.deepEqual(readRedirectsFile(netlifyFile(redirects)), redirects);
  });

  test('nginx, whose maps know no case, gets one line for names that differ in case alone', () => {
    const one = nginxFile(rules, '/', [
      { from: '/e/APIError/', to: '/http/500/' },
      { from: '/e/apierror/', to: '/http/500/' },
    ]);
    assert.equal(one.match(/\/e\/apierror\//gi)?.length, 1);
    const two = nginxFile(rules, '/', [
      { from: '/e/APIError/', to: '/http/500/' },
      { from: '/e/apierror/', to: '/errors/api_error/' },
    ]);
    assert.ok(two.includes('"~^/e/APIError/$" "/http/500/";'));
    assert.ok(two.includes('"~^/e/apierror/$" "/errors/api_error/";'));
  });

  test('a line that Cloudflare would cut is refused', () => {
    const long: Rule[] = [{ path: '/*', headers: { 'X-Long': 'x'.repeat(2000) } }];
    assert.throws(() => headersFile(long, '/'), /a line of _headers has 20\d\d characters/);
  });
});

/** What Vercel would send: every source that matches the whole path. */
function vercelHeaders(file: string, path: string): Record<string, string> {
  const { headers }: { headers: { source: string; headers: { key: string; value: string }[] }[] } =
    JSON.parse(file);
  const fitting = headers.filter(({ source }) => new RegExp(`^${source}$`).test(path));
  return Object.fromEntries(
    fitting.flatMap(({ headers }) => headers.map(({ key, value }) => [key, value])),
  );
}

/** What nginx would send: of each map, the first expression that fits. */
function nginxHeaders(file: string, path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [, name = '', variable = ''] of file.matchAll(/ add_header (\S+) \$(\S+) always/g)) {
    const map = file.slice(file.indexOf(`map $uri $${variable} {`)).split('\n}')[0] ?? '';
    const lines = [...map.matchAll(/"~(.*?)" "(.*)";/g)];
    const fitting = lines.find(([, expression = '']) => new RegExp(expression).test(path));
    const value = fitting?.[2] ?? /default "(.*)";/.exec(map)?.[1];
    if (value) sent[name] = value;
  }
  return sent;
}
