import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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
const docs = 'content/sources/docs.yaml';

/** Puts text at the end of the guide's body. */
const body = (to: string, says: RegExp): Edit => ({
  file: guide,
  from: /$/,
  to: `\n${to}\n`,
  says,
});

/** By rule: edits that it alone must see. */
export const breaches: Record<string, Edit[]> = {
  'a turn of translated English does not come back': [
    body('Another try is In vain.', /body: says "In vain"; write fails again\. It is literary/),
    {
      file: code,
      from: 'text: The account is empty.',
      to: 'text: To wait is in vain.',
      says: /causes\.spent\.text: says "in vain"/,
    },
  ],
  'no blank of a draft is left': [
    {
      file: code,
      from: /^summary: .*$/m,
      to: 'summary: … what happened, and the first thing to do',
      says: /:\d+: summary: is as "npm run new" left it; write it/,
    },
  ],
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
  'plots and trees stand in guides': [
    { file: message, from: /$/, to: '\n<BackoffPlot />\n', says: /belongs in a guide/ },
  ],
  'a component gets what it takes': [
    body('<Cite />', /<Cite>: id is missing/),
    body('<Cite id="docs" inferred="It follows" />', /id or inferred, not both/),
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
  'every claim cites': [
    {
      file: code,
      from: ', cites: [docs] }\nfixes',
      to: ' }\nfixes',
      says: /:11: causes\.spent\.cites: is missing; name a source/,
    },
  ],
  'a cited source is listed': [
    body('It is so. <Cite id="docz" />', /limits\.mdx:\d+: body: "docz" .*did you mean "docs"/),
  ],
  'ids inside an entry differ': [
    {
      file: code,
      from: 'aliases: [',
      to: 'faq:\n  - { id: a, also: [b, a], question: Why?, answer: It is so., cites: [docs] }\naliases: [',
      says: /faq: a: the id is used twice|faq\.a: the id is used twice/,
    },
  ],
  'a source is listed once': [
    {
      file: 'content/sources/help.yaml',
      to: 'grade: documented\nchecked: 2026-01-31\nsources:\n  docs: { title: Help, url: https://example.com/help }\n',
      says: /help\.yaml:4: sources\.docs: content\/sources\/docs\.yaml has this id, too/,
    },
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
  'a character is what it looks like': [
    {
      file: code,
      from: 'Everything is spent',
      to: 'Everything is sp\u0435nt',
      says: /:11: column \d+: holds "е" \(U\+0435\); it looks like another letter/,
    },
    {
      file: code,
      from: 'Everything is spent',
      to: 'Everything is\u00a0spent',
      says: /U\+00A0; write a plain space/,
    },
    {
      file: message,
      from: 'Slow down',
      to: 'Slow\u200b down',
      says: /:26: column 5: holds U\+200B; nobody sees it/,
    },
    { file: message, from: 'Slow down', to: '\u202eSlow down', says: /U\+202E/ },
    { file: message, from: 'Slow down', to: 'Slow\u0007 down', says: /U\+0007/ },
    { file: guide, from: 'Which limit', to: 'Which \ud835\udc25imit', says: /U\+1D425/ },
    { file: guide, from: 'Which limit', to: 'Which \uff4cimit', says: /U\+FF4C/ },
    {
      file: 'snippets/wait/python.py',
      from: /$/,
      to: '# \u2066\n',
      says: /src\/snippets\/wait\/python\.py:\d+: .*U\+2066/,
    },
  ],
  'an escape stands for a plain character': [
    { file: code, from: 'title: Spent', to: 'title: "Sp\\u0435nt"', says: /:2: title: holds "е"/ },
    { file: code, from: 'title: Spent', to: 'title: "Spent\\0"', says: /:2: title: holds U\+0000/ },
    {
      file: code,
      from: 'The account is empty.',
      to: '"The account&#x202e; is empty."',
      says: /causes\.spent\.text: holds U\+202E/,
    },
    {
      file: code,
      from: 'The account is empty.',
      to: '"The account&zwnj; is empty."',
      says: /causes\.spent\.text: holds U\+200C/,
    },
    { file: message, from: 'Slow down', to: 'Slow&#8203; down', says: /body: holds U\+200B/ },
    {
      file: docs,
      from: 'title: API errors',
      to: 'title: "API \\u0435rrors"',
      says: /sources\.docs\.title: holds "е"/,
    },
  ],
  'a text is one line of inline Markdown': [
    ...[
      ["'# Empty.'", /is read as a heading/],
      ["'- Empty.'", /is read as a list/],
      ["'1. Empty.'", /is read as a list/],
      ["'> Empty.'", /is read as a quotation/],
      ['"Empty.\\n\\nSince when?"', /several paragraphs/],
      ['"```\\nEmpty\\n```"', /a block of code/],
      ["'The `account is empty.'", /has "`" that shows as it is/],
      ["'The **account is empty.'", /has "\*\*" that shows as it is/],
      ["'![x](https://example.org/p.png)'", /holds an image/],
      ["'Press <kbd>Esc</kbd>.'", /holds <kbd>, which shows as text/],
      ["'<script>alert(1)</script>'", /holds HTML/],
      ["'Look at *this* account.'", /holds em; use code/],
      ["'Look at _this_ account.'", /holds em; use code/],
    ].map(([to, says]): Edit => ({
      file: code,
      from: 'The account is empty.',
      to: String(to),
      says: new RegExp(`causes\\.spent\\.text: .*${(says as RegExp).source}`),
    })),
    {
      file: 'content/trees/limits.yaml',
      to: 'question: Which *one*?\nbranches:\n  - { answer: One, entry: too-fast }\n  - { answer: Two, entry: too-fast }\n',
      says: /trees\/limits\.yaml:1: question: holds em/,
    },
  ],
  'quotes are straight': [
    body('It says \u201cno\u201d.', /:\d+: body: holds \u201c; write ", or put/),
    {
      file: code,
      from: 'text: The account is empty.',
      to: 'text: The account isn\u2019t full.',
      says: /causes\.spent\.text: holds \u2019; write ', or put/,
    },
  ],
  'a title is plain': [
    { file: guide, from: 'Which limit', to: "'Which `limit`'", says: /:2: title: / },
  ],
  'a source has a real address': [
    ...[
      'https://',
      'https://user:pw@example.com/',
      'https://exa mple.com/',
      'https://localhost/x',
      'https://githubcom',
      'https://example.com:8443/',
      'https://ex%20ample.com/',
      'https://1.2.3.4/',
      'https://xn--80ak6aa92e.com/',
      '//example.com/',
    ].map((to): Edit => ({
      file: docs,
      from: 'https://example.com/errors',
      to,
      says: /sources\.docs\.url: "/,
    })),
    {
      file: docs,
      from: 'https://example.com/errors',
      to: '/abot/#lab',
      says: /leads nowhere on this site/,
    },
  ],
  'a link leads somewhere': [
    ...[
      [
        '/errors/too-fats/',
        /"\/errors\/too-fats\/" leads nowhere on this site; did you mean "\/errors\/too-fast\/"/,
      ],
      ['/errors/too-fast', /lacks the slash at the end; write \/errors\/too-fast\//],
      ['/errors/too-fast/#fix-by', /the page has no "#fix-by"; did you mean "fix-buy"/],
      ['/errors/too-fast/#', /empty fragment/],
      ['/errors/too-fast/?x=1', /carries a query/],
      ['/guides/limit/', /leads nowhere.*"\/guides\/limits\/"/],
      ['/http/492/', /leads nowhere/],
      ['http://example.com/', /is not https/],
      ['https://me:secret@example.com/', /carries a login/],
      ['//example.com/', /leads nowhere|is no address/],
      ['too-fast', /is no address/],
      ['javascript:alert(1)', /is not https/],
      ['data:text/html,x', /is not https/],
    ].flatMap(([href, says]): Edit[] => [
      {
        file: code,
        from: 'The account is empty.',
        to: `'See [it](${String(href)}).'`,
        says: new RegExp(`causes\\.spent\\.text: the link .*${(says as RegExp).source}`),
      },
      body(`See [it](${String(href)}).`, new RegExp(`body: the link .*${(says as RegExp).source}`)),
    ]),
    body('See [it](javascript:alert(1)).', /body: the link .*is not https/),
    body('See [it](data:text/html,x).', /body: the link .*is not https/),
    body('See [it](#nowhere).', /no "#nowhere"/),
  ],
  'a status has its page': [
    {
      file: code,
      from: 'status: 429',
      to: 'status: 429\ntype: null\nmessages: [{ id: odd, template: All spent, example: All spent, status: 599, cites: [docs] }]',
      says: /:\d+: messages\.odd\.status: 599 has no page/,
    },
  ],
  'a type has its usual status': [
    {
      file: message,
      from: 'status: 429',
      to: 'status: 400',
      says: /:6: status: 400 is unusual for rate_limit_error, which comes with 429/,
    },
    {
      file: message,
      from: 'status: 429',
      to: 'status: null',
      says: /:7: type: a type comes in a response, and status is null/,
    },
    {
      file: code,
      from: 'status: 429',
      to: 'status: null',
      says: /:1: code: a code comes in a response, and status is null/,
    },
  ],
  'a known fact is written nowhere': [
    {
      file: code,
      from: 'status: 429',
      to: 'status: 429\ntype: rate_limit_error',
      says: /:7: type: is known without it, .*; remove the line/,
    },
    {
      file: code,
      from: 'status: 429',
      to: 'status: 429\nclasses: { typescript: SpentReachedError, python: null }',
      says: /:7: classes: is known without it/,
    },
    {
      file: 'content/errors/type/rate_limit_error.mdx',
      from: 'situation: account',
      to: 'situation: account\ntype: rate_limit_error',
      says: /:6: type: is known without it/,
    },
    {
      file: message,
      from: 'status: 429',
      to: 'status: 429\nendpoints: [any]',
      says: /:7: endpoints: /,
    },
  ],
  'a wording states its status and type': [
    {
      file: message,
      from: 'status: 429\ntype: rate_limit_error\n',
      to: 'type: null\n',
      says: /status: is missing/,
    },
    { file: message, from: 'type: rate_limit_error\n', to: '', says: /type: is missing/ },
  ],
  'a page of a status is an error status': [
    {
      file: 'content/statuses/099.mdx',
      to: readFileSync(join(import.meta.dirname, 'valid', status), 'utf8'),
      says: /statuses\/099\.mdx:1: name the file by a status from 400 to 599/,
    },
  ],
  'a day has come': [
    ...['2099-01-01', '2026-03-04', "'2026-04'", '2027-01-31'].map((to): Edit => ({
      file: docs,
      from: '2026-01-31',
      to,
      says: /sources\.docs\.checked: 20\d\d-\d\d.* is more than 31 days after the newest release/,
    })),
  ],
  'no text holds a live key': [
    ...[
      'sk-ant-api03-Qm3vT8yKx2LpN7wZ4rB9sD6fH1jG5cV0',
      'AKIAQ7M3ZT8YKX2LPN4W',
      'ghp_Qm3vT8yKx2LpN7wZ4rB9sD6fH1jG5cV0aEbX',
    ].map((key): Edit => ({
      file: code,
      from: 'The account is empty.',
      to: `Not ${key} but another.`,
      says: /:11: .{10}… looks like a real key/,
    })),
  ],
  'a text fits its place': [
    {
      file: code,
      from: 'The account is empty.',
      to: 'The account is empty. '.repeat(40),
      says: /causes\.spent\.text: has \d+ characters, at most 480/,
    },
    {
      file: code,
      from: '[Buy more.]',
      to: `[${'Buy more of it. '.repeat(40)}]`,
      says: /fixes\.buy\.steps\.0: has/,
    },
  ],
  'a word fits a phone': [
    {
      file: code,
      from: 'The account is empty.',
      to: `An ${'x'.repeat(90)} account.`,
      says: /causes\.spent\.text: has a word of 90 characters/,
    },
    {
      file: code,
      from: 'The account is empty.',
      to: `An \`${'x'.repeat(300)}\` account.`,
      says: /has a word of 302 characters/,
    },
    body(`An ${'x'.repeat(5000)} account.`, /body: has a word of 5000 characters/),
  ],
  'a list is not endless': [
    {
      file: code,
      from: '[Buy more.]',
      to: `[${'Buy more., '.repeat(11)}]`,
      says: /fixes\.buy\.steps: has 11 members, at most 10/,
    },
  ],
  'a tree ends in entries': [
    {
      file: 'content/trees/limits.yaml',
      to: 'question: Which?\nbranches:\n  - { answer: One, entry: too-fast }\n  - answer: Two\n    next:\n      question: And?\n      branches:\n        - { answer: Three, entry: too-fast }\n        - { answer: Four, entry: too-fats }\n',
      says: /trees\/limits\.yaml:9: branches\.1\.next\.branches\.1\.entry: no entry has the id "too-fats"; did you mean "too-fast"/,
    },
  ],
  'no count of codes, classes or statuses is typed': [
    ...[
      'Two codes say so.',
      'Sixty-one error codes exist.',
      'It is one of 100 error codes.',
      'Both have 12 of their classes.',
      'Money has four statuses.',
    ].flatMap((to): Edit[] => [
      {
        file: code,
        from: 'The account is empty.',
        to,
        says: /causes\.spent\.text: ".*" changes with the SDKs/,
      },
      body(to, /body: ".*" changes with the SDKs/),
    ]),
  ],
  'a count is of the page it stands on': [
    body('<Count of="codes" status={429} />', /body: <Count>: counts codes/),
    {
      file: status,
      from: /$/,
      to: '\n<Count of="codes" status={400} /> codes.\n',
      says: /body: <Count>: /,
    },
    {
      file: status,
      from: /$/,
      to: '\n<Count of="pages" status={429} /> codes.\n',
      says: /body: <Count>: /,
    },
  ],
  'no claim is older than what it names': [
    {
      file: code,
      from: 'The account is empty.',
      to: 'Model Nine is empty.',
      says: /causes\.spent\.text: names "Model Nine", which came up 2026-02, and its newest source was read 2026-01-31/,
    },
    {
      file: message,
      from: 'Slow down.',
      to: 'Slow `model-9` down.',
      says: /body: names "model-9"/,
    },
  ],
  'what an SDK does was run or read': [
    ...[
      'The SDK retries it.',
      'Both SDKs print it.',
      'The Python SDK warns before.',
      'TypeScript itself raises it.',
    ].map((to): Edit => ({
      file: code,
      from: 'The account is empty.',
      to,
      says: /causes\.spent\.text: ".*" rests on no run and no source of an SDK/,
    })),
    {
      file: message,
      from: 'Slow down.',
      to: 'The SDKs retry it.',
      says: /body: "SDKs retry" rests on no run/,
    },
  ],
  'a version boundary was seen from both sides': [
    ...[
      'Since TypeScript 1.2.0 it is empty.',
      'Python before 2.2.0 is empty.',
      'TypeScript 1.1.0 and older are empty.',
      'Up to Python 2.1.0 it is empty.',
      'SDK 3.0.0 or newer is empty.',
      'It is empty from 1.2.0 and 2.2.0 on.',
      'It came with TypeScript 1.2.0.',
      'Python 2.2.0 is the first that is empty.',
    ].map((to): Edit => ({
      file: code,
      from: 'The account is empty.',
      to,
      says: /causes\.spent\.text: ".*": no recorded change of (?:[123]\.\d\.0|the release after) is named here, and no cited source compares/,
    })),
    {
      file: message,
      from: 'Slow down.',
      to: 'Slow down since Python 2.1.0.',
      says: /body: "since Python 2\.1\.0": no recorded change of 2\.1\.0 is named here, and no cited source compares 2\.0\.0 with 2\.1\.0/,
    },
  ],
  'a snippet is whole': [
    {
      file: 'snippets/wait/curl.sh',
      to: 'curl\n',
      says: /src\/snippets\/wait:1: curl\.sh and curl\.txt belong together/,
    },
    {
      file: 'snippets/wait/notes.md',
      to: 'x\n',
      says: /src\/snippets\/wait:1: notes\.md is not shown anywhere/,
    },
    {
      file: 'snippets/wait/snippet.yaml',
      to: 'title: [open\n',
      says: /src\/snippets\/wait\/snippet\.yaml:1: is not YAML/,
    },
    {
      file: 'snippets/wait/snippet.yaml',
      from: 'purpose',
      to: 'porpuse',
      says: /src\/snippets\/wait\/snippet\.yaml:1: purpose/,
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
    says: /:15: fixes\.buy\.resovles: "resovles" is unknown here; did you mean "resolves"\?$/,
  },
  'names a misspelt field that need not be there': {
    file: code,
    from: 'aliases:',
    to: 'aliasses:',
    says: /:20: aliasses: .*did you mean "aliases"/,
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
    file: docs,
    from: 'checked: 2026-01-31',
    to: 'checked: 31.01.2026',
    says: /sources\.docs\.checked: .*2026-01-31/,
  },
  'refuses a day that does not exist': {
    file: docs,
    from: 'checked: 2026-01-31',
    to: "checked: '2026-02-31'",
    says: /sources\.docs\.checked: /,
  },
  'refuses a month that does not exist': {
    file: docs,
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
    says: /:8: who: takes a list, not a text/,
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
  'names a file that lies beside the kinds': {
    file: 'content/errors/other.mdx',
    to: '---\ntitle: Other\n---\n',
    says: /move it to that of its kind: type, code, message, client$/,
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
  'names an exception that nothing needs': {
    file: 'content/exceptions.yaml',
    to: "a title is plain:\n  - at: 'errors/code/spent_reached.mdx: title'\n    because: It was broken in an earlier version.\n",
    says: /^src\/content\/exceptions\.yaml:2: a title is plain\.0: .*does not break this rule; remove/,
  },
  'names an exception from a rule that is not there': {
    file: 'content/exceptions.yaml',
    to: "a title is plane:\n  - at: 'errors/code/spent_reached.mdx: title'\n    because: It was broken in an earlier version.\n",
    says: /^src\/content\/exceptions\.yaml:2: a title is plane\.0: there is no rule of this name/,
  },
  'names a broken history of releases': {
    file: 'observed/versions.json',
    to: '{ "typescript": [ { "version": "1.0.0" } ], "python": [] }',
    says: /^src\/observed\/versions\.json:1: typescript\.0\.day: is missing/,
  },
  'names a recording that is no JSON': {
    file: 'observed/spent_reached.json',
    to: '{ "typescript": ',
    says: /^src\/observed\/spent_reached\.json:1: is not JSON: /,
  },
  'names a recording that says something else': {
    file: 'observed/spent_reached.json',
    to: '{ "typescript": { "version": "1.0.0" }, "python": 3 }',
    says: /^src\/observed\/spent_reached\.json:1: typescript: /,
  },
  'names a status whose front matter is empty': {
    file: status,
    to: '---\n---\n',
    says: /429\.mdx:1: takes .* not nothing/,
  },
};
