import { mdxToMdast, type MdastNode } from 'satteri';

/** A body as the parser that builds the pages reads it, or the fault at which it stops. */
export type BodyTree = { nodes: readonly BodyNode[] } | { fault: string; line: number };

/** A node of a body and the line of the body on which it starts. */
export type BodyNode = { node: MdastNode; line: number };

/** Every node of a body, parents before children. */
export function readBody(body: string): BodyTree {
  const known = trees.get(body);
  if (known !== undefined) return known;
  const tree = parse(body);
  trees.set(body, tree);
  return tree;
}

/** Several rules ask for the same body. */
const trees = new Map<string, BodyTree>();

function parse(body: string): BodyTree {
  try {
    return { nodes: nodesBelow(mdxToMdast(body, { features: { frontmatter: false } })) };
  } catch (error) {
    const [, line = '1', fault = String(error)] =
      error instanceof Error
        ? (/^(\d+):\d+: ([\s\S]*)$/.exec(error.message) ?? [null, '1', error.message])
        : [];
    return { fault, line: Number(line) };
  }
}

function nodesBelow(node: MdastNode): BodyNode[] {
  const own = { node, line: node.position?.start.line ?? 1 };
  const children = 'children' in node ? node.children : [];
  return [own, ...children.flatMap(nodesBelow)];
}

/** A component in a body with its attributes; null for a value that is no plain text, number or list of texts. */
export type BodyComponent = {
  name: string;
  attributes: ReadonlyMap<string, string | number | string[] | null>;
  line: number;
};

/** Every component of a body, in order. */
export function componentsOf(body: string): BodyComponent[] {
  const tree = readBody(body);
  if ('fault' in tree) return [];
  return tree.nodes.flatMap(({ node, line }) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    const attributes = node.attributes.map((attribute) =>
      attribute.type === 'mdxJsxAttribute'
        ? ([attribute.name, literalOf(attribute.value)] as const)
        : (['{…}', null] as const),
    );
    return [{ name: node.name ?? '<>', attributes: new Map(attributes), line }];
  });
}

function literalOf(
  value: string | { value: string } | null | undefined,
): string | number | string[] | null {
  if (typeof value === 'string') return value;
  const expression = value?.value.trim() ?? '';
  if (/^\d{1,9}$/.test(expression)) return Number(expression);
  const list = /^\[((?:\s*'[^'\\\n]*'\s*,)*\s*'[^'\\\n]*'\s*,?\s*)\]$/.exec(expression)?.[1];
  if (list === undefined) return null;
  return [...list.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
}
