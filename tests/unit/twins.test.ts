import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstSentence, partsOf } from '../../src/lib/twins/llms.ts';
import { pageMarkdown } from '../../src/lib/twins/markdown.ts';
import { library } from '../content/library.ts';

const page = new URL('https://example.com/docs/errors/x/');
const index = new URL('https://example.com/docs/llms.txt');
const twin = (main: string) =>
  pageMarkdown(`<html><body><p>menu</p><main>${main}</main></body></html>`, page, index);

describe('the Markdown twin of a page', () => {
  it('starts with the title, then says what it is', () => {
    const [title, , said] = twin('<p>429</p><div><h1>Too <em>many</em></h1></div>').split('\n');
    assert.equal(title, '# Too *many*');
    assert.equal(
      said,
      '> Markdown of https://example.com/docs/errors/x/. Every page has such a twin; they are listed in [llms.txt](https://example.com/docs/llms.txt).',
    );
    assert.equal(twin('<h1>a</h1>').match(/# a/g)?.length, 1);
    assert.doesNotMatch(twin('<h1>a</h1>'), /menu/);
  });

  const cases: [name: string, html: string, markdown: string][] = [
    [
      'makes links absolute, wherever they led',
      '<p><a href="#fix-a">a</a> <a href="/docs/sdk/">b</a> <a href="https://c.example/">c</a></p>',
      '[a](https://example.com/docs/errors/x/#fix-a) [b](https://example.com/docs/sdk/) [c](https://c.example/)',
    ],
    [
      'keeps neighbouring links apart, and code as it is',
      '<p><a href="/a">a</a><a href="/b">b</a> <code>f(1)[2] </code></p>',
      '[a](https://example.com/a) [b](https://example.com/b) `f(1)[2] `',
    ],
    [
      'shows sources as numbers and an inference as ours',
      '<p>So.<small class="inferred">our inference</small><sup class="cites"><span class="visually-hidden">Sources </span><a href="#source-a">1</a><a href="#source-b">12</a></sup></p>',
      'So. (our inference) [1, 12]',
    ],
    [
      'keeps lists in lists',
      '<ol><li>one<ul><li>in it</li></ul></li><li><p>two</p></li></ol>',
      '1. one\n   - in it\n2. two',
    ],
    [
      'writes items with headings as sections',
      '<ol><li><h3>Cause</h3><p>Text</p></li></ol>',
      '### Cause\n\nText',
    ],
    [
      'writes facts a line each',
      '<dl><div><dt>Retry</dt><dd><strong>no</strong></dd></div></dl>',
      '- **Retry:** **no**',
    ],
    [
      'gives a table among facts lines of its own',
      '<dl><dt>a</dt><dd><details><summary>b</summary><table><tr><th>c</th></tr><tr><td>d</td></tr></table><p>e</p></details></dd><dt>f</dt><dd>g</dd></dl>',
      '- **a:** **b**\n\n  | c |\n  | --- |\n  | d |\n\n  e\n- **f:** g',
    ],
    [
      'writes tables, with bars that are text',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><code>x|y</code></td><td>2</td></tr></tbody></table>',
      '| a | b |\n| --- | --- |\n| `x\\|y` | 2 |',
    ],
    [
      'fences a program under its caption, with its language',
      '<figure data-language="python"><figcaption>a.py<copy-button class="screen-only">Copy</copy-button></figcaption><pre><code><span>print</span>("```")\n</code></pre></figure>',
      'a.py:\n\n````python\nprint("```")\n````',
    ],
    [
      'shows several printed lines as lines',
      '<p>Printed <samp>a\nb</samp> <a href="/f" download>Download</a></p>',
      'Printed\n\n```\na\nb\n```\n\n[Download](https://example.com/f)',
    ],
    [
      'says what a picture shows, and leaves out marks beside words',
      '<figure><svg role="img" aria-label="Three waits"><text>1</text></svg><figcaption>Waits</figcaption></figure><p><a href="/a"><span><svg><path/></svg></span><code>a</code></a></p>',
      'Three waits\n\nWaits\n\n[`a`](https://example.com/a)',
    ],
    ['keeps signs that Markdown would read', '<p>a * b &lt;c&gt;</p>', 'a \\* b \\<c>'],
    [
      'leaves out what is there to be clicked',
      '<div class="screen-only"><a href="/a">Copy</a></div><p hidden>x</p><button>y</button><p>z</p>',
      'z',
    ],
  ];
  for (const [name, html, markdown] of cases)
    it(name, () => {
      const [, , ...rest] = twin(`<h1>t</h1>${html}`).split('\n\n');
      assert.equal(rest.join('\n\n').trimEnd(), markdown);
    });
});

describe('the list for language models', () => {
  const { entries } = library;

  it('has each error in one part', () => {
    const listed = partsOf(entries).flatMap((part) => part.entries.map(({ id }) => id));
    assert.deepEqual(listed.sort(), entries.map(({ id }) => id).sort());
  });

  it('shortens a summary to a sentence, not within a name', () => {
    assert.equal(
      firstSentence('The value of a.b is wrong here. Mend it.'),
      'The value of a.b is wrong here.',
    );
    assert.equal(firstSentence('One sentence without an end'), 'One sentence without an end');
  });
});
