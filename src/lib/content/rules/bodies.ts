import { componentsOf, readBody, type BodyComponent, type BodyNode } from './body-tree.ts';
import { didYouMean } from './nearest-name.ts';
import { breach, perEntry, perPage, repeated, type Breach, type Rule } from './rule.ts';

/** Longest body of an entry, in characters: about a screen. */
const screen = 1900;

/** What a body may use beside Markdown, with the attributes that each component takes. */
export const components: Record<string, Record<string, 'text' | 'number' | 'list'>> = {
  BackoffPlot: {},
  ClaudeCodeLines: {},
  ClaudeCodeRetries: {},
  OtherHandlers: {},
  Count: { of: 'text', status: 'number' },
  Cite: { id: 'text', inferred: 'text' },
  DecisionTree: { name: 'text' },
  Heading: { id: 'text' },
  PolicyProgram: { name: 'text' },
  Snippet: { name: 'text' },
  FoldedSnippet: { name: 'text' },
  TellTable: { ids: 'list', label: 'text' },
};

/** Attributes that a component can do without; a cite has an id, or the reason of an inference. */
const optional = ['label', 'inferred'];

/** Components whose styles are not worth their bytes in every entry. */
const guidesOnly = [
  'BackoffPlot',
  'ClaudeCodeLines',
  'ClaudeCodeRetries',
  'DecisionTree',
  'OtherHandlers',
  'PolicyProgram',
];

/** What a body may hold. */
export const bodies: Record<string, Rule> = {
  'a body fits a screen': perEntry(({ body }) =>
    body.length > screen
      ? [
          breach(
            `has ${body.length} characters, at most ${screen} fit a screen; shorten it`,
            'body',
          ),
        ]
      : [],
  ),
  'a body is Markdown and components': perPage(({ body }) => {
    const tree = readBody(body);
    if ('fault' in tree) return [inBody(tree.line, `cannot be read: ${tree.fault}`)];
    return [
      ...frontMatterIn(body),
      ...tree.nodes.flatMap(({ node, line }) => faultsOf(node).map((fault) => inBody(line, fault))),
    ];
  }),
  'plots and trees stand in guides': perEntry(({ body }) =>
    componentsOf(body)
      .filter(({ name }) => guidesOnly.includes(name))
      .map(({ name, line }) =>
        inBody(line, `<${name}> belongs in a guide; draw it there and link to the guide`),
      ),
  ),
  'a component gets what it takes': perPage(({ body }) =>
    componentsOf(body)
      .filter(({ name }) => name in components)
      .flatMap((component) =>
        attributeFaults(component).map((fault) =>
          inBody(component.line, `<${component.name}>: ${fault}`),
        ),
      ),
  ),
  'what a component names exists': perPage(({ body }, { entries, trees, snippets }) => {
    const known: Record<string, { what: string; names: () => readonly string[] }> = {
      DecisionTree: { what: 'tree in src/content/trees', names: () => [...trees.keys()] },
      Snippet: { what: 'folder in src/snippets', names: () => snippets },
      FoldedSnippet: { what: 'folder in src/snippets', names: () => snippets },
      TellTable: { what: 'entry', names: () => entries.map(({ id }) => id) },
    };
    return componentsOf(body).flatMap(({ name, attributes, line }) => {
      const kind = known[name];
      if (kind === undefined) return [];
      const names = kind.names();
      return [attributes.get('name') ?? [], attributes.get('ids') ?? []]
        .flat()
        .map(String)
        .filter((id) => !names.includes(id))
        .map((id) =>
          inBody(line, `<${name}>: there is no ${kind.what} named "${id}"${didYouMean(id, names)}`),
        );
    });
  }),
  'anchors of a body differ': perPage(({ body }) => {
    const headings = componentsOf(body).filter(({ name }) => name === 'Heading');
    const idOf = ({ attributes }: BodyComponent) => String(attributes.get('id'));
    return [
      ...headings
        .filter((heading) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(idOf(heading)))
        .map((heading) => inBody(heading.line, `<Heading>: "${idOf(heading)}" is not kebab-case`)),
      ...repeated(headings, idOf).map(({ member }) =>
        inBody(
          member.line,
          `<Heading>: the id "${idOf(member)}" is used twice; rename the newer one`,
        ),
      ),
    ];
  }),
};

/** A breach on a line of the body. */
export function inBody(line: number, text: string): Breach {
  return { field: ['body'], bodyLine: line, text };
}

const markdown = new Set([
  'root',
  'paragraph',
  'text',
  'inlineCode',
  'code',
  'strong',
  'emphasis',
  'link',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'blockquote',
  'break',
]);

const remedies: Record<string, string> = {
  mdxTextExpression: 'holds an expression {…}; write plain text, a brace in `code`',
  mdxFlowExpression: 'holds an expression {…}; write plain text, a brace in `code`',
  mdxjsEsm: 'imports or exports; components need no import',
  html: 'holds raw HTML; use Markdown or a component',
  image: 'holds an image; say it in words',
  imageReference: 'holds an image; say it in words',
  heading: 'has a heading without a pinned id; use <Heading id="…">',
  thematicBreak: 'has a line of dashes; remove it',
  yaml: 'has a second front matter; move it up',
  definition: 'defines a link apart from its text; write [text](address)',
  linkReference: 'has a link without an address; write [text](address)',
};

function faultsOf(node: BodyNode['node']): string[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const name = node.name ?? '';
    if (name in components) return [];
    if (/^[A-Z]/.test(name))
      return [`<${name}> is no component of a body${didYouMean(name, Object.keys(components))}`];
    return [`holds raw HTML, <${name}>; use Markdown or a component, "<" only in \`code\``];
  }
  if (!markdown.has(node.type))
    return [remedies[node.type] ?? `holds ${node.type}; write plain Markdown`];
  if (node.type === 'text') {
    const left = /`|\]\(|\*\*|~~/.exec(node.value)?.[0];
    if (left !== undefined)
      return [`has "${left}" that shows as it is; close it or put it in \`code\``];
  }
  return [];
}

function frontMatterIn(body: string): Breach[] {
  return /^(?:---|\+\+\+|[A-Za-z_]+:(?: |$))/.test(body)
    ? [inBody(1, 'begins like front matter; move that above the closing --- or word it otherwise')]
    : [];
}

function attributeFaults({ name, attributes }: BodyComponent): string[] {
  const takes = components[name] ?? {};
  const missing = Object.keys(takes).filter(
    (key) => !attributes.has(key) && !optional.includes(key) && !attributes.has('inferred'),
  );
  return [
    ...missing.map((key) => `${key} is missing`),
    ...(attributes.has('id') && attributes.has('inferred')
      ? ['takes id or inferred, not both']
      : []),
    ...[...attributes].flatMap(([key, value]) => {
      const kind = takes[key];
      if (kind === undefined) return [`takes no ${key}${didYouMean(key, Object.keys(takes))}`];
      if (kindOf(value) !== kind) return [`${key} takes a ${kind}, written out, and no expression`];
      return value === '' || (Array.isArray(value) && value.length === 0)
        ? [`${key} is empty`]
        : [];
    }),
  ];
}

function kindOf(value: string | number | string[] | null): string {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'string' ? 'text' : typeof value;
}
