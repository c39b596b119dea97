/** An edit of the sound fixture in `valid`, and what is said of it. */
export type Edit = {
  /** File below `valid`; a name that is not there is added. */
  file: string;
  /** What the edit replaces; the whole file, or its end, without it. */
  from?: string | RegExp;
  to: string;
  /** Part of the message: what is wrong. */
  says: RegExp;
};

const code = 'content/errors/code/spent_reached.mdx';
const message = 'content/errors/message/too-fast.mdx';
const guide = 'content/guides/limits.mdx';
const status = 'content/statuses/429.mdx';

/** Puts text at the end of the guide's body. */
const body = (to: string, says: RegExp): Edit => ({
  file: guide,
  from: /$/,
  to: `\n${to}\n`,
  says,
});

/** By rule: edits that it alone must see. */
export const breaches: Record<string, Edit[]> = {
  'a body is Markdown and components': [
    body('It is {1 + 1}.', /body: holds an expression/),
    body('{process.exit(0)}', /body: holds an expression/),
    body('import fs from "node:fs"', /body: imports or exports/),
    body('export const x = 1', /body: imports or exports/),
    body('<script>alert(1)</script>', /raw HTML, <script>/),
    body('Press <kbd>Esc</kbd>.', /raw HTML, <kbd>/),
    body('![x](https://example.org/p.png)', /an image/),
    body('## When', /heading without a pinned id/),
    body('<Sight id="docs" />', /<Sight> is no component/),
    body('<cite id="docs" />', /raw HTML, <cite>/),
    body('<!-- later -->', /cannot be read/),
    body('<Heading id="when">When', /cannot be read: Expected a closing tag/),
    body('Set `max_tokens higher.', /has "`" that shows as it is/),
    body(
      'See [the limits][limits].\n\n[limits]: /guides/limits/',
      /without an address|apart from its text/,
    ),
    body('one[^1]\n\n[^1]: two', /footnote/),
    {
      file: message,
      from: 'Slow down.',
      to: '---\ntitle: Slow\n---\n\nSlow down.',
      says: /front matter/,
    },
    { file: message, from: 'Slow down.', to: 'status: 429', says: /like front matter/ },
  ],
  'a component gets what it takes': [
    body('<Cite />', /<Cite>: id is missing/),
    body('<Cite id="docs" set:html="x" />', /takes no set:html/),
    body('<Cite id="docs" ID="docs" />', /takes no ID; did you mean "id"/),
    body('<Heading id={process.env.HOME}>Now</Heading>', /id takes a text/),
    body("<TellTable ids={['too-fast'].map(String)} />", /ids takes a list/),
    body('<TellTable ids={[]} />', /ids takes a list/),
    body('<TellTable {...{}} />', /takes no \{…\}/),
  ],
  'what a component names exists': [
    body("<TellTable ids={['too-fats']} />", /no entry named "too-fats"; did you mean "too-fast"/),
    body('<Snippet name="weight" />', /no folder in src\/snippets named "weight"/),
    body('<DecisionTree name="limits" />', /no tree in src\/content\/trees named "limits"/),
  ],
  'anchors of a body differ': [
    body('<Heading id="a">A</Heading>\n\n<Heading id="a">B</Heading>', /"a" is used twice/),
    body('<Heading id="A b">A</Heading>', /"A b" is not kebab-case/),
  ],
  'a template says something': [
    { file: message, from: /template: '[^']*'/, to: "template: '{n}'", says: /all holes/ },
    { file: message, from: /template: '[^']*'/, to: "template: '{n} {m}.'", says: /all holes/ },
  ],
  'a hole that is named exists': [
    {
      file: message,
      from: "fast.', cites",
      to: "fast.', where: { m: ['7'] }, cites",
      says: /where\.m: the template has no such hole/,
    },
  ],
};

/** Edits that are met on reading, before any rule can look. */
export const unreadable: Record<string, Edit> = {
  'names a misspelt field once and says which is meant': {
    file: code,
    from: 'summary:',
    to: 'sumary:',
    says: /^src\/content\/errors\/code\/spent_reached\.mdx:3: sumary: "sumary" is unknown here; did you mean "summary"\?$/,
  },
  'names a misspelt field of a part by the id of the part': {
    file: code,
    from: 'resolves:',
    to: 'resovles:',
    says: /:19: fixes\.buy\.resovles: "resovles" is unknown here; did you mean "resolves"\?$/,
  },
  'names a misspelt field that need not be there': {
    file: code,
    from: 'aliases:',
    to: 'aliasses:',
    says: /:23: aliasses: .*did you mean "aliases"/,
  },
  'says that a claim without cites lacks them': {
    file: code,
    from: ', cites: [docs] }\nfixes',
    to: ' }\nfixes',
    says: /:15: causes\.spent\.cites: is missing; every claim cites a source$/,
  },
  'asks for quotes around a text with a colon': {
    file: code,
    from: 'title: Spent',
    to: 'title: Spent: all of it',
    says: /:2: is not YAML: .*; a text with ": " needs quotes/,
  },
  'says that the front matter is not closed': {
    file: code,
    from: /---\n$/,
    to: '',
    says: /the front matter is not closed; end it with a line ---/,
  },
  'says that there is no front matter': {
    file: code,
    to: 'Spent.\n',
    says: /:1: there is no front matter/,
  },
  'says how a day is written': {
    file: code,
    from: 'checked: 2026-01-31',
    to: 'checked: 31.01.2026',
    says: /sources\.docs\.checked: .*2026-01-31/,
  },
  'refuses a day that does not exist': {
    file: code,
    from: 'checked: 2026-01-31',
    to: "checked: '2026-02-31'",
    says: /sources\.docs\.checked: /,
  },
  'refuses a month that does not exist': {
    file: code,
    from: 'checked: 2026-01-31',
    to: "checked: '2026-13'",
    says: /sources\.docs\.checked: /,
  },
  'says which value of a list is near': {
    file: code,
    from: 'situation: account',
    to: 'situation: acount',
    says: /:5: situation: .*did you mean "account"/,
  },
  'asks for a list where there is a text': {
    file: code,
    from: 'who: [developer]',
    to: 'who: developer',
    says: /:12: who: takes a list, not a text/,
  },
  'refuses an alias that repeats a part': {
    file: code,
    from: 'aliases: [all spent]',
    to: 'aliases: [all spent]\nlab: { details: &a { b: [*a] } }',
    says: /repeats another part by an alias/,
  },
  'refuses an alias bomb without swelling': {
    file: code,
    from: 'aliases: [all spent]',
    to: `aliases: [all spent]\nlab:\n  details:\n    a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 12 }, (_, at) => `    a${at + 1}: &a${at + 1} [${Array.from({ length: 9 }, () => `*a${at}`).join(', ')}]\n`).join('')}`,
    says: /repeats another part by an alias/,
  },
  'names an entry that is saved as Markdown': {
    file: 'content/errors/code/other.md',
    to: '---\ntitle: Other\n---\n',
    says: /^src\/content\/errors\/code\/other\.md:1: is not read; name it other\.mdx$/,
  },
  'names a file in a folder that nothing reads': {
    file: 'content/errors/codes/other.mdx',
    to: '---\ntitle: Other\n---\n',
    says: /nothing reads this folder; move it to content\/errors\/code$/,
  },
  'names a file in a folder below a kind': {
    file: 'content/errors/code/old/other.mdx',
    to: '---\ntitle: Other\n---\n',
    says: /nothing reads this folder/,
  },
  'names a folder that is called like a file': {
    file: 'content/errors/code/other.mdx/x.mdx',
    to: 'x',
    says: /other\.mdx: is a folder with the name of a file/,
  },
  'names an id that cannot be an address': {
    file: 'content/errors/code/50%.mdx',
    to: '---\ntitle: Other\n---\n',
    says: /the name is an address: use letters/,
  },
  'names a broken tree and its part': {
    file: 'content/trees/limits.yaml',
    to: 'question: Which?\nbranches:\n  - answer: One\n    entri: too-fast\n  - answer: Two\n    entry: too-fast\n',
    says: /^src\/content\/trees\/limits\.yaml:4: branches\.0\.entri: .*did you mean "entry"/,
  },
  'names a status whose front matter is empty': {
    file: status,
    to: '---\n---\n',
    says: /429\.mdx:1: takes .* not nothing/,
  },
};
