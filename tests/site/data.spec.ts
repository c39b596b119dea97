import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'playwright/test';
import { address, builds, builtErrors, builtFile, builtFiles } from './built.ts';

type Twin = {
  title: string;
  retry: { reason: string };
  messages: { template: string }[];
  causes: { title: string; text: string; confirm?: string }[];
  fixes: { title: string; steps: string[]; check: string }[];
  faq: { question: string; answer: string }[];
  lookalikes: { id: string; difference: string }[];
  sources: { title: string; url: string; checked: string }[];
};

/** Text as a reader sees it: Markdown marks and white space aside. */
function plain(text: string): string {
  return text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|\\/g, '')
    .replaceAll('`', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

test('errors.json fits its schema', () => {
  const schema = JSON.parse(builtFile(builds.root, 'errors.schema.json'));
  const ajv = new Ajv2020({ strict: true, formats: { uri: true } });
  const fits = ajv.validate(schema, JSON.parse(builtFile(builds.root, 'errors.json')));
  expect(ajv.errors).toBeNull();
  expect(fits).toBe(true);
});

for (const row of builtErrors(builds.root))
  test(`${row.id}: page, Markdown and JSON say the same`, () => {
    const data: Twin = JSON.parse(builtFile(builds.root, `errors/${row.id}.json`));
    const markdown = plain(
      builtFile(builds.root, `errors/${row.id}.md`).replaceAll(/ \[\d+(, \d+)*\]/g, ''),
    );
    const html = plain(readableText(builtFile(builds.root, `errors/${row.id}/index.html`)));
    const claims = [
      data.title,
      data.retry.reason,
      ...data.messages.map(({ template }) => template),
      ...data.causes.flatMap(({ title, text, confirm }) => [title, text, confirm ?? '']),
      ...data.fixes.flatMap(({ title, steps, check }) => [title, ...steps, check]),
      ...data.faq.flatMap(({ question, answer }) => [question, answer]),
      ...data.lookalikes.map(({ difference }) => difference),
      ...data.sources.map(({ title }) => title),
    ].map(plain);
    expect(
      claims.filter((claim) => !html.includes(claim)),
      'missing on the page',
    ).toEqual([]);
    expect(
      claims.filter((claim) => !markdown.includes(claim)),
      'missing in the Markdown',
    ).toEqual([]);
    for (const value of [
      row.status === null ? null : String(row.status),
      row.code,
      row.classes.python,
    ])
      if (value !== null) {
        expect(html).toContain(value);
        expect(markdown).toContain(value);
      }
  });

/** Text of a page's main part, without the marks that lead to sources. */
function readableText(html: string): string {
  const parts: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    if ('tagName' in node && /\b(?:cites|anchor)\b/.test(className(node))) return;
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return parts.join('');
}

function className(element: DefaultTreeAdapterTypes.Element): string {
  return element.attrs.find(({ name }) => name === 'class')?.value ?? '';
}

test('feeds are well-formed XML with what their readers need', async ({ page }) => {
  await page.goto(address(builds.root, '/about/'));
  for (const [file, root] of [
    ['changes.xml', 'feed'],
    ['opensearch.xml', 'OpenSearchDescription'],
    ['sitemap-index.xml', 'sitemapindex'],
    ['sitemap-0.xml', 'urlset'],
  ] as const) {
    const name = await page.evaluate(
      (text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.localName;
      },
      builtFile(builds.root, file),
    );
    expect(name, file).toBe(root);
  }
  const feed = builtFile(builds.root, 'changes.xml');
  for (const part of ['<id>', '<title>', '<updated>', '<author>']) expect(feed).toContain(part);
  const ids = [...feed.matchAll(/<entry>[\s\S]*?<id>([^<]+)<\/id>/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('llms.txt names the Markdown twin of every error', () => {
  const text = builtFile(builds.root, 'llms.txt');
  expect(builtErrors(builds.root).filter(({ id }) => !text.includes(`/errors/${id}.md)`))).toEqual(
    [],
  );
});

test('every class of both SDKs, every id and every status has a short link that leads somewhere', () => {
  const files = new Set(builtFiles(builds.root));
  const versions = builtFile(builds.root, 'sdk/index.html');
  const classes = [...versions.matchAll(/<code[^>]*>([A-Z]\w+Error)<\/code>/g)].map(
    (match) => match[1] ?? '',
  );
  const names = [...new Set([...classes, ...builtErrors(builds.root).map(({ id }) => id)])];
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => !files.has(`e/${name}/index.html`))).toEqual([]);
  const redirects = [...files].filter((file) => /^e\/[^/]+\/index\.html$/.test(file));
  const astray = redirects.filter((file) => {
    const target = /content="0;url=([^"]+)"/.exec(builtFile(builds.root, file))?.[1] ?? '';
    return !files.has(`${target.slice(1)}index.html`);
  });
  expect(astray).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a short link redirects', async ({ page }) => {
    await page.goto(address(builds.root, '/e/payment_required/'));
    await expect(page).toHaveURL(/\/errors\/billing_error\/$/);
    await page.goto(address(builds.docs, '/e/429/'));
    await expect(page).toHaveURL(/\/docs\/http\/429\/$/);
  });
});
