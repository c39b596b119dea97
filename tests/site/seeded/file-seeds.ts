import { builtFile, builds } from '../built.ts';
import { findOverweight } from '../built/budgets.ts';
import {
  findResolverFaults,
  findSchemaBreaches,
  findUnlisted,
  findUnsearchable,
  piecesOf,
} from '../built/data.ts';
import { findBrokenLinks } from '../built/links.ts';
import { findMarkupFaults } from '../built/markup.ts';
import { findUnreadable } from '../built/plain-reading.ts';
import { findShortLinkFaults } from '../built/short-links.ts';
import { findDifferingTwins, findLossyTwins, findUndirected } from '../built/twins.ts';
import { findPartial } from '../built/whole.ts';
import { ledger, lostLinks, publishedNow } from '../published.ts';
import { subject, withMarkup, type Seed } from './seed.ts';

const { id, path, html } = subject;
const short = `e/${id}/index.html`;
const data: { causes: { title: string }[] } = JSON.parse(
  builtFile(builds.root, `errors/${id}.json`),
);
const cause = data.causes[0]?.title ?? '';
const lost: Seed['check'] = (build) => lostLinks(ledger(), publishedNow(build));

/** Ways to break what the files alone show. */
export const fileSeeds: readonly Seed[] = [
  {
    name: 'a dead link',
    file: html,
    breaks: withMarkup('<a href="/errors/no-such-error/">elsewhere</a>'),
    check: findBrokenLinks,
    names: path,
    says: /no-such-error\/ leads to nothing; mend the link/,
  },
  {
    name: 'a missing fragment',
    file: html,
    breaks: withMarkup('<a href="#cause-that-is-not-there">above</a>'),
    check: findBrokenLinks,
    names: path,
    says: /names an id that is not there; mend the fragment/,
  },
  {
    name: 'an id that stands twice',
    file: html,
    breaks: withMarkup('<p id="sources"></p><p id="sources"></p>'),
    check: findBrokenLinks,
    names: path,
    says: /"sources" stands twice; name one/,
  },
  {
    name: 'a name on an element that may have none',
    file: html,
    breaks: withMarkup('<pre aria-label="Code">x</pre>'),
    check: findMarkupFaults,
    names: path,
    says: /<pre> has a name and no role; give it/,
  },
  {
    name: 'a number that is read as part of a word',
    file: html,
    breaks: withMarkup('<h3>Limits<span>14</span></h3>'),
    check: findMarkupFaults,
    names: path,
    says: /<span> stands right behind a word/,
  },
  {
    name: 'a style of an element',
    file: html,
    breaks: withMarkup('<p style="color: red">x</p>'),
    check: findMarkupFaults,
    names: path,
    says: /<p> has a style or a handler of its own, which the policy refuses; use/,
  },
  {
    name: 'a day that is none',
    file: html,
    breaks: withMarkup('<time>then</time>'),
    check: findMarkupFaults,
    names: path,
    says: /<time> has no day; leave/,
  },
  {
    name: 'markup behind the end of a page',
    file: html,
    breaks: (text) => `${text}<script></script>`,
    check: findMarkupFaults,
    names: path,
    says: /something stands behind its end; keep/,
  },
  {
    name: 'a link without encryption',
    file: html,
    breaks: withMarkup('<a href="http://example.com/">elsewhere</a>'),
    check: findBrokenLinks,
    names: path,
    says: /is not https; link to/,
  },
  {
    name: 'a lost id of a fix',
    file: html,
    breaks: (text) => text.replace(/ id="fix-[^"]+"/, ''),
    check: lost,
    names: `${path}#fix-`,
    says: /is lost: give the part its id/,
  },
  {
    name: 'a lost page',
    file: html,
    breaks: () => null,
    check: lost,
    names: path,
    says: /is lost: restore the entry and mark it with "retired:"/,
  },
  {
    name: 'a page that is empty without script',
    file: html,
    breaks: (text) => text.replace(/(<main[^>]*>)[\s\S]*<\/main>/, '$1<div id="app"></div></main>'),
    check: findUnreadable,
    names: path,
    says: /has 0 words without script; write the page/,
  },
  {
    name: 'a page in another language',
    file: html,
    breaks: (text) => text.replace('lang="en"', 'lang="fr"'),
    check: findUnreadable,
    names: path,
    says: /its language is "fr"; set lang="en"/,
  },
  {
    name: 'a file without its title',
    file: html,
    breaks: (text) => text.replace(/<title>.*?<\/title>/, '<title>Error</title>'),
    check: findPartial,
    names: path,
    says: /its title is "Error"; end it with/,
  },
  {
    name: 'a file without a description',
    file: html,
    breaks: (text) => text.replace(/(name="description" content=")[^"]*/, '$1An error.'),
    check: findPartial,
    names: path,
    says: /its description is "An error\."; give/,
  },
  {
    name: 'a file with another canonical address',
    file: html,
    breaks: (text) => text.replace(/(rel="canonical" href="[^"]*)\/errors\//, '$1/error/'),
    check: findPartial,
    names: path,
    says: /its canonical address is .*; make it/,
  },
  {
    name: 'a file that does not say whose site it is',
    file: html,
    breaks: (text) => text.replace('Independent of Anthropic', 'By Anthropic'),
    check: findPartial,
    names: path,
    says: /does not say "Independent of Anthropic"; keep/,
  },
  {
    name: 'a file whose snippet differs from its source',
    file: html,
    breaks: (text) => text.replaceAll('import</span> anthropic', 'import</span> antropic'),
    check: findPartial,
    names: path,
    says: /no block equals its source "import anthropic …"; show the source/,
  },
  {
    name: 'a file whose button copies less than its block',
    file: html,
    breaks: (text) =>
      text.replace(/(<figure class="block"[\s\S]*?<copy-button)/, '$1 data-text="HTTP"'),
    check: findPartial,
    names: path,
    says: /"Copy" of the block ".+" copies "HTTP" .*; copy the text/,
  },
  {
    name: 'a file with a block without a button',
    file: html,
    breaks: (text) =>
      text.replace(
        /(<figcaption[^>]*><span[^>]*>[^<]*<\/span>)<copy-button[\s\S]*?<\/copy-button>/,
        '$1',
      ),
    check: findPartial,
    names: path,
    says: /"Copy" of the block ".+" copies "no button"/,
  },
  {
    name: 'a file with an empty block',
    file: html,
    breaks: (text) =>
      text.replace(/(<figure class="block"[\s\S]*?<pre[^>]*>)[\s\S]*?<\/pre>/, '$1</pre>'),
    check: findPartial,
    names: path,
    says: /the block ".+" is empty; give it/,
  },
  {
    name: 'a file without a coloured keyword',
    file: html,
    breaks: (text) => text.replaceAll('<span class="k"', '<span class="x"'),
    check: findPartial,
    names: path,
    says: /no keyword is highlighted; give/,
  },
  {
    name: 'a Markdown twin without a cause',
    file: `errors/${id}.md`,
    breaks: (text) => text.replaceAll(cause, ''),
    check: findDifferingTwins,
    names: path,
    says: /\.md lacks ".+", which its JSON says; make all three/,
  },
  {
    name: 'a Markdown twin without a paragraph of its page',
    file: 'about.md',
    breaks: (text) => text.replace(/^The lab$|^.*same machine.*$/m, ''),
    check: findLossyTwins,
    names: '/about/',
    says: /about\.md lacks ".+", which the page says; let the twin be made of it/,
  },
  {
    name: 'a Markdown twin with a link that leads nowhere outside its page',
    file: 'about.md',
    breaks: (text) => text.replace(/\]\(https:[^)]+\)/, '](/sdk/)'),
    check: findLossyTwins,
    names: '/about/',
    says: /about\.md has the link "\/sdk\/", which is not absolute/,
  },
  {
    name: 'a page that does not say where its Markdown is',
    file: html,
    breaks: (text) => text.replace('type="text/markdown"', 'type="text/plain"'),
    check: findUndirected,
    names: path,
    says: /has no link to .*\.md in its head; keep the directive/,
  },
  {
    name: 'a missing short link',
    file: short,
    breaks: () => null,
    check: findShortLinkFaults,
    names: `/e/${id}/`,
    says: /no such short link; make it/,
  },
  {
    name: 'a redirect that goes astray',
    file: short,
    breaks: (text) => text.replace(/url=[^"]+/, 'url=/errors/no-such-error/'),
    check: findShortLinkFaults,
    names: `/e/${id}/`,
    says: /leads to \/errors\/no-such-error\/, which is not there; name/,
  },
  {
    name: 'a page over its budget',
    file: html,
    breaks: withMarkup(`<!-- ${incompressible(60_000)} -->`),
    check: findOverweight,
    names: path,
    says: /bytes with gzip, \d+ are the budget; shorten/,
  },
  {
    name: 'data that breaks its schema',
    file: 'errors.json',
    breaks: (text) => text.replace(/"status":\s*(\d+)/, '"status":"$1"'),
    check: findSchemaBreaches,
    names: '/errors.json',
    says: /\/errors\/\d+\/status must be .*; mend it/,
  },
  {
    name: 'a policy that breaks its schema',
    file: 'policy.json',
    breaks: (text) => text.replace('"rules":', '"rulez":'),
    check: findSchemaBreaches,
    names: '/policy.json',
    says: /must have required property 'rules'; mend it/,
  },
  {
    name: 'a resolver that is not the one of the data',
    file: 'resolver.js',
    breaks: (text) => `${text}\n`,
    check: findResolverFaults,
    names: '/resolver.js',
    says: /its hash is .*, as errors\.json says; make both from one build/,
  },
  {
    name: 'a page that llms.txt leaves out',
    file: 'llms.txt',
    breaks: (text) => text.replace('/sdk.md)', ')'),
    check: findUnlisted,
    names: '/llms.txt',
    says: /does not name \/sdk\.md, nor does a part of it; list every page/,
  },
  {
    name: 'a part of llms.txt that is cut off',
    file: 'llms-client.txt',
    breaks: (text) => text + incompressible(60_000),
    check: findUnlisted,
    names: '/llms-client.txt',
    says: /bytes, and readers cut off; split it/,
  },
  {
    name: 'a search index that is missing',
    file: 'pagefind/pagefind-entry.json',
    breaks: () => null,
    check: findUnsearchable,
    names: '/pagefind/pagefind-entry.json',
    says: /is not built; search finds nothing/,
  },
  {
    name: 'a page that search does not hold',
    file: 'pagefind/pagefind-entry.json',
    breaks: (text) => text.replace(/"page_count":\d+/, '"page_count":7'),
    check: findUnsearchable,
    names: '/pagefind/pagefind-entry.json',
    says: /holds 7 pages of \d+; build the index/,
  },
  {
    name: 'a page of which search has no piece',
    file: piecesOf(builds.root).find((piece) => piece.path === path)?.file ?? '',
    breaks: () => null,
    check: findUnsearchable,
    names: path,
    says: /search has no piece with its subject; build the index/,
  },
];

/** Text that no compression makes small, the same at every run. */
function incompressible(length: number): string {
  let state = 1;
  const letter = () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(48 + (state % 74));
  };
  return Array.from({ length }, letter).join('').replaceAll('>', '.');
}
