import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** Something to mend in a file: where it stands, what is wrong and what to do. */
export type Problem = {
  /** Path below `src`: `content/errors/code/x.mdx`. */
  file: string;
  /** Keys and ids that lead to the part: `['fixes', 'buy', 'resolves']`. Empty for the file as a whole. */
  field: readonly string[];
  /** Line in the file, where the part is no field. */
  line?: number | undefined;
  /** Line in the body, from 1. */
  bodyLine?: number | undefined;
  text: string;
};

/** A problem as people and editors read it: `src/<file>:<line>: <field>: <text>`. */
export function describeProblem(
  { file, field, line, bodyLine, text }: Problem,
  texts: ReadonlyMap<string, string>,
): string {
  const source = texts.get(file);
  const at = line ?? lineOf(source, field, bodyLine);
  const place = at === undefined ? `src/${file}` : `src/${file}:${at}`;
  return `${place}: ${field.length === 0 ? '' : `${field.join('.')}: `}${text}`;
}

/** Front matter, with the lines that it has in its file, and the rest. Null when there is no closed block. */
export function splitFrontMatter(
  text: string,
): { frontMatter: string; body: string; bodyLine: number } | null {
  const match = /^---[ \t]*\r?\n((?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(text);
  if (!match) return null;
  const [, block = '', rest = ''] = match;
  const before = text.length - rest.trimStart().length;
  return {
    frontMatter: `\n${block}`,
    body: rest.trim(),
    bodyLine: countLines(text.slice(0, before)),
  };
}

/** The line on which a text ends, from 1. */
export function countLines(text: string): number {
  return text.split('\n').length;
}

/** The line of a part in a YAML file or in front matter; of its nearest parent when it is not there. */
function lineOf(
  text: string | undefined,
  field: readonly string[],
  bodyLine = 1,
): number | undefined {
  if (text === undefined) return undefined;
  if (field[0] === 'body') return (splitFrontMatter(text)?.bodyLine ?? 1) + bodyLine - 1;
  const source = text.startsWith('---') ? splitFrontMatter(text)?.frontMatter : text;
  if (source === undefined) return 1;
  const { lines, contents } = parse(source);
  let node: unknown = contents;
  let offset = 0;
  for (const name of field) {
    if (isMap(node)) {
      const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === name);
      if (!isScalar(pair?.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown =
        node.items.findLast((each) =>
          isMap(each) ? each.get('id') === name : isScalar(each) && String(each.value) === name,
        ) ?? node.items[Number(name)];
      if (!isMap(item) && !isScalar(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset === 0 ? 1 : lines.linePos(offset).line;
}

/** Problems come file by file, so the last one read is the one most often asked for again. */
function parse(source: string): Parsed {
  if (source === last?.source) return last;
  const lines = new LineCounter();
  const { contents } = parseDocument(source, { lineCounter: lines, uniqueKeys: false });
  last = { source, lines, contents };
  return last;
}

let last: Parsed | undefined;

type Parsed = { source: string; lines: LineCounter; contents: unknown };
