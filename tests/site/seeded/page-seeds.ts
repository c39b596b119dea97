import { findFeedFaults } from '../feeds.ts';
import { checkAccessible } from '../visit/accessible.ts';
import type { Check } from '../visit/check.ts';
import { findMislaid } from '../visit/laid-out.ts';
import { checkSnippets } from '../visit/snippets.ts';
import { checkStructure } from '../visit/structure.ts';
import { faultsOfPage } from '../visit/visit.ts';
import { checkNarrow, checkWidth } from '../visit/width.ts';
import { serveChanges, subject, withMarkup, type Seed } from './seed.ts';

const { path, html } = subject;

/** Breaks the page of the subject, and visits it with one check, or with what every visit watches. */
function seed(name: string, breaks: Seed['breaks'], check: Check | null, says: RegExp): Seed {
  const visit: Seed['check'] = async (build, page) => {
    await serveChanges(page, build);
    return faultsOfPage(page, build, path, check === null ? [] : [check]);
  };
  return { name, file: html, breaks, check: visit, names: path, says };
}

/** Ways to break what only a browser shows. */
export const pageSeeds: readonly Seed[] = [
  seed('a second h1', withMarkup('<h1>More</h1>'), checkStructure, /has 2 visible h1; keep/),
  seed(
    'a page without its title',
    (text) => text.replace(/<title>.*?<\/title>/, '<title>Error</title>'),
    checkStructure,
    /its title is "Error"; end it with/,
  ),
  seed(
    'another canonical address',
    (text) => text.replace(/(rel="canonical" href="[^"]*)\/errors\//, '$1/error/'),
    checkStructure,
    /its canonical address is .*; make it/,
  ),
  seed(
    'an error on the console',
    withMarkup('<script>console.error("lost a part")</script>'),
    null,
    /the console says "lost a part"; mend/,
  ),
  seed(
    'a script that fails',
    withMarkup('<script>throw new Error("no such box")</script>'),
    null,
    /a script fails: .*no such box; mend the script/,
  ),
  seed(
    'a request to another origin',
    withMarkup('<script>new Image().src = "https://localhost:1/pixel.gif"</script>'),
    null,
    /asks https:\/\/localhost:1 for \/pixel\.gif; a page may ask/,
  ),
  seed(
    'a copy button that copies less',
    (text) => text.replace(/(<figure class="block"[\s\S]*?<copy-button)/, '$1 data-text="HTTP"'),
    checkSnippets,
    /"Copy" of the block ".+" copies "HTTP" .*; copy the text/,
  ),
  seed(
    'a block without a copy button',
    (text) =>
      text.replace(
        /(<figcaption[^>]*><span[^>]*>[^<]*<\/span>)<copy-button[\s\S]*?<\/copy-button>/,
        '$1',
      ),
    checkSnippets,
    /"Copy" of the block ".+" copies "no button"/,
  ),
  seed(
    'a snippet that differs from its source',
    (text) => text.replaceAll('import</span> anthropic', 'import</span> antropic'),
    checkSnippets,
    /no block equals its source "import anthropic …"; show the source/,
  ),
  seed(
    'a block with inline styles',
    (text) => text.replace(/<span class="k"/, '<span style="color: red" class="k"'),
    checkSnippets,
    /has inline styles; highlight with classes/,
  ),
  seed(
    'low contrast in light',
    withMarkup('<p style="color: light-dark(#ccc, #fff)">This can hardly be read.</p>'),
    checkAccessible,
    /in light, axe color-contrast: .*Fix any/,
  ),
  seed(
    'low contrast in dark alone',
    withMarkup('<p style="color: light-dark(#000, #333)">This can hardly be read.</p>'),
    checkAccessible,
    /in dark, axe color-contrast: .*Fix any/,
  ),
  seed(
    'a picture without a text in its place',
    withMarkup('<img src="/favicon.svg">'),
    checkAccessible,
    /in light, axe image-alt: .*Fix any/,
  ),
  seed(
    'a field without a label',
    withMarkup('<input type="text">'),
    checkAccessible,
    /in light, axe label: .*Fix any/,
  ),
  seed(
    'a page that is too wide for its window',
    withMarkup('<div style="width: 2000px">wide</div>'),
    checkNarrow,
    /px sideways at 1280 px; let <div .*"wide" wrap or scroll in itself/,
  ),
  seed(
    'a page that is too wide for a phone only',
    withMarkup('<div style="width: 360px">wide</div>'),
    checkNarrow,
    /px sideways at 320 px; let <div .*"wide" wrap or scroll in itself/,
  ),
  seed(
    'a page that is too wide for a common phone',
    withMarkup('<div style="width: 420px">wide</div>'),
    checkWidth,
    /px sideways at 390 px; let <div .*"wide" wrap or scroll in itself/,
  ),
  seed(
    'a table that hides a column on a phone',
    withMarkup('<div class="scroll"><table style="width: 900px"><tr><td>one<td>two</table></div>'),
    checkWidth,
    /the cell "two" is off a screen of 390 px; put its table into <Table>/,
  ),
  seed(
    'a cell without the words of its column',
    (text) => text.replace(/<td data-label="[^"]*"/, '<td'),
    checkWidth,
    /does not say its column; put its table into <Table>/,
  ),
  seed(
    'targets that are too small and too near',
    withMarkup('<button style="all: unset">a</button><button style="all: unset">b</button>'),
    checkAccessible,
    /in light, axe target-size: .*Fix any/,
  ),
  {
    name: 'a word that no phone is wide enough for, on a page that is not visited',
    file: html,
    breaks: withMarkup(`<p style="overflow-wrap: normal">${'wide'.repeat(30)}</p>`),
    check: (build, page) => findMislaid(page, build),
    names: path,
    says: /px sideways at 320 px; let <main .* wrap or scroll in itself/,
  },
  {
    name: 'a folded part that is too wide for a phone, on a page that is not visited',
    file: html,
    breaks: withMarkup(
      '<details><summary>More</summary><div style="width: 900px">wide</div></details>',
    ),
    check: (build, page) => findMislaid(page, build),
    names: path,
    says: /px sideways at 320 px; let <div .* wrap or scroll in itself/,
  },
  {
    name: 'code that no tab shows, on a page that is not visited',
    file: html,
    breaks: (text) => text.replace('data-panel="typescript"', '$& hidden'),
    check: (build, page) => findMislaid(page, build),
    names: path,
    says: /nobody can see <pre .*; show it/,
  },
  {
    name: 'a link without words, on a page that is not visited',
    file: html,
    breaks: withMarkup('<p><a href="/errors/"></a></p>'),
    check: (build, page) => findMislaid(page, build),
    names: path,
    says: /nobody can see <a href="\/errors\/"><\/a>; show it/,
  },
  {
    name: 'a feed that is not well-formed',
    file: 'changes.xml',
    breaks: (text) => text.replace('<title>', '<title>You & I '),
    check: (build, page) => findFeedFaults(page, build),
    names: '/changes.xml',
    says: /is no <feed> but .*; escape/s,
  },
];
