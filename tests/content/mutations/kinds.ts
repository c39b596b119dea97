import type { Random } from './random.ts';

/** Files of a copy of `src` that a mutation writes; null removes one. The first is the one that has to be named. */
export type Mutation = { about: string; files: Record<string, string | null> };

/** Texts of the content in, a mutation out; null when this file has nothing to mutate so. */
export type Kind = (texts: ReadonlyMap<string, string>, random: Random) => Mutation | null;

/** What authors, editors and attackers do to content, by kind. */
export const kinds: Record<string, Kind> = {
  'drop a field': (texts, random) =>
    inLine(
      texts,
      random,
      isEntry,
      /^(?:summary|tell|situation|title|retry|status|type|code|cites|causes|fixes):/,
      (line) => `# ${line}`,
      true,
    ),
  'drop the cites of a part': (texts, random) =>
    // A claim that is inferred need not cite.
    inText(texts, random, isPage, /^ {4,}cites: \[.*\]\n(?! *inferred:)/m, () => ''),
  'drop a check': (texts, random) => inLine(texts, random, isEntry, /^ {4}check:/, () => '', true),
  retype: (texts, random) =>
    inLine(
      texts,
      random,
      isEntry,
      /^(?:status|title|summary|situation|who|causes|fixes|rank): ?/,
      (line) =>
        random.pick([
          `${keyOf(line)}: 7.5`,
          `${keyOf(line)}: { a: 1 }`,
          `${keyOf(line)}: [[]]`,
          `${keyOf(line)}: true`,
        ]),
      true,
    ),
  'misspell a field': (texts, random) =>
    inLine(texts, random, isPage, /^ *(?:- )?[a-z]{4,}:/, (line) =>
      line.replace(/[a-z]{2}(?=[a-z]*:)/, (two) => `${two[1]}${two[0]}q`),
    ),
  'misspell a named id': (texts, random) =>
    inBlock(
      texts,
      random,
      isEntry,
      ['related', 'lookalikes', 'resolves'],
      /(?:- |id: |\[)[\w-]{5,}/,
      (text) => `${text}x`,
    ),
  'rename a cause': (texts, random) =>
    inBlock(texts, random, isEntry, ['causes'], /id: [\w-]+/, (text) => `${text}-too`),
  'take a name that is taken': (texts, random) => {
    const ids = [...texts.keys()].filter(isEntry).map((file) => file.replace(/^.*\/|\.mdx$/g, ''));
    return inText(
      texts,
      random,
      (file) => isEntry(file) && !file.includes('/type/'),
      /^aliases: \[/m,
      (text) => `${text}${random.pick(ids)}, `,
    );
  },
  'take a title that is taken': (texts, random) => {
    const titles = [...texts]
      .filter(([file]) => isEntry(file))
      .map(([, text]) => /^title: .*$/m.exec(text)?.[0] ?? '');
    return inText(texts, random, isEntry, /^title: .*$/m, (own) =>
      random.pick(titles.filter((title) => title !== own)),
    );
  },
  'change a status': (texts, random) =>
    inText(texts, random, isCoded, /^status: \d+$/m, (own) => {
      const other = random.pick(
        ['100', '200', '302', '418', '599', '"400"', '-1', '4000', 'null'].filter(
          (each) => `status: ${each}` !== own,
        ),
      );
      return `status: ${other}`;
    }),
  'change a type': (texts, random) =>
    inText(texts, random, isEntry, /^type: \w+_error$/m, (own) =>
      random.pick(
        [
          'overloaded_error',
          'api_error',
          'billing_error',
          'invalid_request',
          'Invalid_Request_Error',
        ]
          .map((each) => `type: ${each}`)
          .filter((each) => each !== own),
      ),
    ),
  'slip in a character': (texts, random) =>
    inLine(
      texts,
      random,
      (file) => file.startsWith('content/') || file.startsWith('snippets/'),
      /[a-z]{3} [a-z]{3}/,
      (line) => {
        const character = random.pick([
          ...'\u202e\u200b\u200d\u2066\u0430\u043e\u03bf\uff41\u00a0\u00ad\ufeff\u0007\u001b\u0000\u2028\ue000\u{1d41a}\u{e0061}\u0301\u0131\u{1f600}',
        ]);
        const at = line.search(/[a-z]{3} [a-z]{3}/) + 1 + random.under(4);
        return `${line.slice(0, at)}${character}${line.slice(at)}`;
      },
    ),
  'slip in an escaped character': (texts, random) =>
    inText(
      texts,
      random,
      isEntry,
      /^title: ([\w' -]+)$/m,
      (line) =>
        `title: "${line.slice(7)}${random.pick(['\\u202e', '\\u200b', '\\0', '\\x1b', '\\u0430', '\\N', '\\_', '\\uFEFF'])}"`,
    ),
  'spoil an address': (texts, random) =>
    inLine(texts, random, isList, /\burl: ?(?:'|")?https:\/\//, (line) =>
      line.replace(
        /https:\/\/[^\s'",}]+/,
        (url) =>
          `'${random.pick(['https://', 'http://example.com/', 'https://user:pw@example.com/', 'https://exa mple.com/', 'https://localhost/', 'https://githubcom/x', '//evil.example/', 'javascript:alert(1)', 'data:text/html,x', 'https://127.0.0.1/', 'https://example.com:8080/', `${url.slice(0, 12)} ${url.slice(12)}`, '/abot/#lab'])}'`,
      ),
    ),
  'link to nowhere': (texts, random) =>
    inProse(texts, random, () =>
      random.pick([
        '[x](/errors/nothing-here/)',
        '[x](/errors/overloaded_error)',
        '[x](/errors/overloaded_error/#cause-nothing)',
        '[x](/guides/nothing/)',
        '[x](/http/499x/)',
        '[x](/abot/)',
        '[x](/about/#nothing)',
        '[x](javascript:alert(1))',
        '[x](http://example.com/)',
        '[x](//evil.example/)',
        '[x](https://user:pw@example.com/)',
        '[x](overloaded_error)',
        '[x]( https://exa mple.com )',
        '[x](/errors/overloaded_error/?a=1)',
      ]),
    ),
  'link to nowhere in a body': (texts, random) =>
    inBody(texts, random, [
      '[x](/errors/nothing-here/)',
      '[x](/errors/overloaded_error)',
      '[x](/guides/nothing/#a)',
      '[x](javascript:alert(1))',
      '[x](data:text/html,x)',
      '[x](http://example.com/)',
      '[x](#nothing)',
      '[x](vbscript:x)',
    ]),
  'mark up a text': (texts, random) =>
    inProse(texts, random, () =>
      random.pick([
        '`open',
        '**open',
        '![x](https://evil.example/p.png)',
        '<b>x</b>',
        '<img src=x onerror=alert(1)>',
        '*so*',
        '_so_',
        '[x][y] ![z](/p.png)',
        '<!-- x -->',
        '<script>alert(1)</script>',
      ]),
    ),
  'mark up a title': (texts, random) =>
    inText(
      texts,
      random,
      (file) => isPage(file),
      /^title: .*$/m,
      () =>
        `title: ${random.pick(['"a `b` c"', '"a **b** c"', '"[a](/errors/)"', "''", '""', '"a\\n\\nb"', 'null', '[a]'])}`,
    ),
  'make a block of a text': (texts, random) =>
    inText(
      texts,
      random,
      isEntry,
      /^ {4}text: .*(?:\n {6}.*)*$/m,
      () =>
        `    text: ${random.pick(['"# Heading"', '"- one\\n- two"', '"1. one"', '"> said"', '"```\\ncode\\n```"', '"one\\n\\ntwo"', '"| a |\\n| - |\\n| b |"', '"---"'])}`,
    ),
  'put a construct into a body': (texts, random) =>
    inBody(texts, random, [
      '{process.exit(0)}',
      '{(() => { for (;;); })()}',
      'import fs from "node:fs"',
      'export const x = process.exit(0)',
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1) />',
      '<iframe src="https://evil.example/" />',
      '<style>{`*{display:none}`}</style>',
      '<p style="color:red">x</p>',
      '<a href="javascript:alert(1)">x</a>',
      '<div set:html="x" />',
      '![x](https://evil.example/p.png)',
      '# Heading',
      '## Heading',
      '<!-- x -->',
      '<Missing />',
      '<Cite />',
      '<Cite id={1} />',
      '<Cite id="nothing" />',
      '<Heading>x</Heading>',
      '<Heading id="a b">x</Heading>',
      '<Snippet name="nothing" />',
      '<DecisionTree name="nothing" />',
      "<TellTable ids={['nothing']} />",
      '<TellTable ids={[1].map(String)} />',
      '{undefined.x}',
      '<>x</>',
      '<Heading id="x">',
      '`open',
      '{/* x */}',
      '<svg onload="x" />',
      '[x]: https://evil.example/',
      '---',
      'a[^1]\n\n[^1]: b',
      '<https://evil.example/>',
    ]),
  'begin a body like front matter': (texts, random) =>
    inText(
      texts,
      random,
      hasBody,
      /\n---\n\n(?=\S)/,
      (text) =>
        `${text}${random.pick(['---\ntitle: x\n---\n\n', 'title: x\n\n', '+++\na = 1\n+++\n\n', 'status: 400\n'])}`,
    ),
  misdate: (texts, random) =>
    inLine(texts, random, isList, /\bchecked: ?'?\d{4}-\d{2}(?:-\d{2})?'?/, (line) =>
      line.replace(
        /checked: ?'?[\d-]+'?/,
        `checked: ${random.pick(["'2026-02-30'", "'2026-13'", '2099-01-01', '11.02.2026', "'2026-1-1'", "'yesterday'", "'2027-06'", '20261101', "'2026-00'", "''"])}`,
      ),
    ),
  'show a key': (texts, random) =>
    inText(
      texts,
      random,
      isEntry,
      /^ {4}(?:text|answer|check): .*$/m,
      (line) =>
        `${line.replace(/: .*/, ':')} "${random.pick(['sk-ant-api03-Qm3vT8yKx2LpN7wZ4rB9sD6fH1jG5cV0', 'AKIAQ7M3ZT8YKX2LPN4W', 'ghp_Qm3vT8yKx2LpN7wZ4rB9sD6fH1jG5cV0aEbX', '-----BEGIN PRIVATE KEY-----', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3In0.x'])} is one."`,
    ),
  'swell a text': (texts, random) =>
    inText(
      texts,
      random,
      isEntry,
      /^ {4}(?:text|answer|check): .*(?:\n {6}.*)*$/m,
      (text) =>
        `${text.replace(/:[\s\S]*/, ':')} "${random.pick(['x'.repeat(5000), 'word '.repeat(300).trim(), `a \`${'x'.repeat(400)}\` b`, 'x'.repeat(81)])}"`,
    ),
  'spoil a template': (texts, random) =>
    inText(
      texts,
      random,
      isEntry,
      /^ {4}template: .*$/m,
      () =>
        `    template: ${random.pick(["'{all}'", "'{a} {b}'", 'error', "' '", "''", "'{open'", '7'])}`,
    ),
  'spoil YAML': (texts, random) =>
    inText(texts, random, isPage, /^(?:title|summary): .*$/m, (line) =>
      random.pick([
        `${line}\n\tx: 1`,
        'title: a: b',
        "title: 'open",
        'title: [open',
        `${line}\n  y: 1\n z: 2`,
        `${line}\n${line}`,
        'title: @x',
        'title: *x',
        'title: !!js/function x',
        `? a\n: b\n${line}`,
      ]),
    ),
  'repeat a part by an alias': (texts, random) =>
    inText(texts, random, isEntry, /^aliases:/m, () =>
      random.pick([
        'lab: { details: &a { b: *a } }\naliases:',
        'lab:\n  details:\n    a: &a [x, x]\n    b: &b [*a, *a]\n    c: [*b, *b]\naliases:',
      ]),
    ),
  'lose the front matter': (texts, random) =>
    inText(texts, random, isPage, /^---\n[\s\S]*?\n---\n/, (text) =>
      random.pick([
        text.slice(4),
        text.replace(/---\n$/, '\n'),
        `\n${text}`,
        '',
        `x\n${text}`,
        '---\n---\n',
      ]),
    ),
  'cut a file short': (texts, random) =>
    inText(
      texts,
      random,
      (file) => isPage(file) || /^(?:content\/trees\/|observed\/.*json)/.test(file),
      /^[\s\S]*$/,
      (text) => text.slice(0, Math.floor((text.length * (5 + random.under(45))) / 100)),
    ),
  'name a file otherwise': (texts, random) => {
    const file = random.pick([...texts.keys()].filter(isEntry));
    const text = texts.get(file) ?? '';
    const folder = file.replace(/[^/]*$/, '');
    const name = file.slice(folder.length, -4);
    const other = random.pick([
      `${folder}${name}.md`,
      `${folder}${name}.mdx.bak`,
      `${folder}old/${name}.mdx`,
      `content/errors/other/${name}.mdx`,
      `content/errors/${name}.mdx`,
      `${folder}${name}%20.mdx`,
      `${folder}a b.mdx`,
      `${folder}ünder.mdx`,
      `${folder}${name}.MDX`,
      `content/${name}.mdx`,
      `content/guides/${name}.mdx`,
    ]);
    return { about: `${file} is ${other}`, files: { [other]: text, [file]: null } };
  },
  'put a file twice': (texts, random) => {
    const file = random.pick(
      [...texts.keys()].filter((each) => /errors\/(?:message|client)\//.test(each)),
    );
    const other = file.includes('/message/')
      ? file.replace('/message/', '/client/')
      : file.replace('/client/', '/message/');
    return { about: `${file} again`, files: { [other]: texts.get(file) ?? '' } };
  },
  'spoil a tree': (texts, random) =>
    inText(
      texts,
      random,
      (file) => file.startsWith('content/trees/'),
      /entry: [\w-]+/,
      (text) =>
        random.pick([
          'entry: nothing-here',
          'entri: x',
          `${text}\n          next: 1`,
          'entry: 7',
          'entry:',
          'answer: again',
        ]),
    ),
  'spoil a recording': (texts, random) =>
    inText(
      texts,
      random,
      (file) => file.startsWith('observed/'),
      /"(?:version|class|attempts|day)": ?("[^"]*"|\d+)/,
      (text) =>
        random.pick([
          text.replace(/:.*/, ': null'),
          text.replace(/^"\w+"/, '"wrong"'),
          text.replace(/:.*/, ': [1'),
          text.replace(/:.*/, ':'),
        ]),
    ),
};

type Choice = (file: string) => boolean;

const isEntry: Choice = (file) => file.startsWith('content/errors/') && file.endsWith('.mdx');
const isPage: Choice = (file) =>
  /^content\/(?:errors\/\w+|guides|statuses)\/[^/]+\.mdx$/.test(file);
const isCoded: Choice = (file) => isEntry(file) && /\/(?:type|message)\//.test(file);
const isList: Choice = (file) => file.startsWith('content/sources/');
const hasBody: Choice = (file) => /^content\/(?:guides|statuses)\//.test(file);

/** Replaces the first or a random match in a file that has one. */
function inText(
  texts: ReadonlyMap<string, string>,
  random: Random,
  choice: Choice,
  pattern: RegExp,
  change: (found: string) => string,
): Mutation | null {
  const file = random.pick([...texts.keys()].filter(choice));
  const text = texts.get(file) ?? '';
  const all = [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))];
  if (all.length === 0) return null;
  const { 0: found, index } = random.pick(all);
  const changed = change(found);
  if (changed === found) return null;
  return {
    about: `${file}: ${JSON.stringify(found.slice(0, 50))} is ${JSON.stringify(changed.slice(0, 90))}`,
    files: { [file]: text.slice(0, index) + changed + text.slice(index + found.length) },
  };
}

/** Changes one line that fits; with `whole`, the lines below it that are deeper go as well. */
function inLine(
  texts: ReadonlyMap<string, string>,
  random: Random,
  choice: Choice,
  pattern: RegExp,
  change: (line: string) => string,
  whole = false,
): Mutation | null {
  const file = random.pick([...texts.keys()].filter(choice));
  const lines = (texts.get(file) ?? '').split('\n');
  const end = file.endsWith('.mdx') ? lines.indexOf('---', 1) : lines.length;
  const fitting = lines.flatMap((line, at) => (at < end && pattern.test(line) ? [at] : []));
  if (fitting.length === 0) return null;
  const at = random.pick(fitting);
  const line = lines[at] ?? '';
  const changed = change(line);
  const depth = line.search(/\S/);
  let last = at;
  if (whole) while (last + 1 < end && (lines[last + 1] ?? '').search(/\S/) > depth) last += 1;
  lines.splice(at, last - at + 1, changed);
  return {
    about: `${file}:${at + 1}: ${line.trim().slice(0, 50)} is ${JSON.stringify(changed.trim().slice(0, 90))}`,
    files: { [file]: lines.join('\n') },
  };
}

/** Changes a match within a list of front matter, written in one line or in several. */
function inBlock(
  texts: ReadonlyMap<string, string>,
  random: Random,
  choice: Choice,
  names: readonly string[],
  pattern: RegExp,
  change: (found: string) => string,
): Mutation | null {
  const name = random.pick(names);
  const within = new RegExp(pattern.source);
  return inText(
    texts,
    random,
    choice,
    new RegExp(`^ *${name}:(?: \\[.*\\]\\n| *\\n(?: {2,}.*\\n)+)`, 'm'),
    (block) => block.replace(within, change),
  );
}

/** Puts words at the end of a text in front matter. */
function inProse(
  texts: ReadonlyMap<string, string>,
  random: Random,
  words: () => string,
): Mutation | null {
  return inText(
    texts,
    random,
    isEntry,
    /^ {4}(?:text|answer|confirm|check): >-\n(?: {6}.*\n)+/m,
    (text) => `${text.trimEnd()} ${words()}\n`,
  );
}

function inBody(
  texts: ReadonlyMap<string, string>,
  random: Random,
  constructs: readonly string[],
): Mutation | null {
  return inText(
    texts,
    random,
    hasBody,
    /\n\n(?=\S)(?!---)/,
    () => `\n\n${random.pick(constructs)}\n\n`,
  );
}

function keyOf(line: string): string {
  return line.replace(/:.*/, '');
}
