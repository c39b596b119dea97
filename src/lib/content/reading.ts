import { load, YAMLException } from 'js-yaml';
import type { z } from 'astro/zod';
import { countLines, splitFrontMatter, type Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';

/** What a file says, or why it cannot be read. */
type Read<Value> = { value: Value } | { problems: Problem[] };

/** Front matter and body of an MDX file in; the two, read by the schema, out. */
export function readPage<Schema extends z.ZodType<object>>(
  file: string,
  text: string,
  schema: Schema,
): Read<z.output<Schema> & { body: string }> {
  const parts = splitFrontMatter(text);
  if (parts === null) return { problems: [{ file, field: [], ...missingBlock(text) }] };
  const read = readYaml(file, parts.frontMatter, schema);
  return 'value' in read ? { value: { ...read.value, body: parts.body } } : read;
}

/** YAML text in; its value, read by the schema, out. Line numbers are those of the text. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): Read<z.output<Schema>> {
  let data: unknown;
  try {
    data = load(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problems: [yamlProblem(file, text, error)] };
  }
  const shared = findShared(data, []);
  if (shared !== null)
    return {
      problems: [
        { file, field: shared, text: 'repeats another part by an alias (*name); write it out' },
      ],
    };
  return parse(file, data, schema);
}

/** JSON text in; its value, read by the schema, out. */
export function readJson<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): Read<z.output<Schema>> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problems: [{ file, field: [], line: 1, text: `is not JSON: ${error.message}` }] };
  }
  return parse(file, data, schema);
}

function parse<Schema extends z.ZodType>(
  file: string,
  data: unknown,
  schema: Schema,
): Read<z.output<Schema>> {
  const parsed = schema.safeParse(data);
  return parsed.success
    ? { value: parsed.data }
    : { problems: schemaProblems(file, data, schema, parsed.error.issues) };
}

function missingBlock(text: string): { line: number; text: string } {
  const start = /^\s*---/.test(text);
  const what = start
    ? text.startsWith('---')
      ? 'the front matter is not closed; end it with a line ---'
      : 'the front matter does not begin on the first line; remove what stands before ---'
    : 'there is no front matter; start the file with a --- block';
  return { line: start ? countLines(text.trimEnd()) : 1, text: what };
}

function yamlProblem(file: string, text: string, { reason, mark }: YAMLException): Problem {
  // The declared type of `mark` leaves out that some faults come without it.
  const place: { line: number; snippet?: string } | undefined = mark;
  const line = (place?.line ?? 0) + 1;
  const snippet = place?.snippet === undefined ? '' : `\n${place.snippet}`;
  return { file, field: [], line, text: `is not YAML: ${reason}${hintFor(text, line)}${snippet}` };
}

/** What a line most likely lacks; js-yaml stops at the fault or one line after it. */
function hintFor(text: string, line: number): string {
  const lines = text.split('\n');
  const near = [lines[line - 1] ?? '', lines[line - 2] ?? ''];
  if (near.some((each) => /^\s*(?:- )?[\w-]+: +[^'">|[{\s].*: /.test(each)))
    return '; a text with ": " needs quotes around it';
  if (near.some((each) => each.includes('\t'))) return '; indent with spaces';
  return '';
}

/** The path to an object that stands at two places, or within itself: YAML aliases make such. */
function findShared(value: unknown, path: string[], seen = new Set<object>()): string[] | null {
  if (typeof value !== 'object' || value === null || value instanceof Date) return null;
  if (seen.has(value)) return path;
  seen.add(value);
  for (const [key, member] of Object.entries(value)) {
    const found = findShared(member, [...path, key], seen);
    if (found !== null) return found;
  }
  return null;
}
