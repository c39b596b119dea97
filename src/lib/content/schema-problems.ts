import type { z } from 'astro/zod';
import { nearest } from '../search/nearest.ts';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** What the schema objects to, in an author's words: one line for a misspelt field, parts by their id. */
export function schemaProblems(
  file: string,
  data: unknown,
  schema: z.ZodType,
  issues: readonly Issue[],
): Problem[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: issue.path,
          key,
          meant: meantKey(schema, data, issue.path, key),
        }))
      : [],
  );
  const misspelt = new Set(unknown.map(({ path, meant }) => JSON.stringify([...path, meant])));
  const others = issues.filter(
    (issue) =>
      issue.code !== 'unrecognized_keys' &&
      !(misspelt.has(JSON.stringify(issue.path)) && valueAt(data, issue.path) === undefined),
  );
  return [
    ...unknown.map(({ path, key, meant }) => ({
      file,
      field: [...named(data, path), key],
      text: `"${key}" is unknown here${meant === undefined ? '; remove it' : `; did you mean "${meant}"?`}`,
    })),
    ...others.map((issue) => ({
      file,
      field: named(data, issue.path),
      text: wordsOf(issue, valueAt(data, issue.path)),
    })),
  ];
}

/** The path with ids in the place of list positions. */
function named(data: unknown, path: readonly PropertyKey[]): string[] {
  return path.map((key, index) => {
    const value = valueAt(data, path.slice(0, index + 1));
    const id = typeof key === 'number' && isObject(value) ? value['id'] : undefined;
    return typeof id === 'string' && id !== '' ? id : String(key);
  });
}

function wordsOf(issue: Issue, value: unknown): string {
  if (value === undefined && issue.path.at(-1) === 'cites')
    return 'is missing; every claim cites a source';
  if (value === undefined && issue.path.length > 0 && issue.code !== 'custom')
    return 'is missing; add it';
  if (issue.code === 'invalid_type')
    return `takes ${withArticle(issue.expected)}, not ${withArticle(kindOf(value))}; ${issue.expected === 'string' ? 'put it in quotes' : 'write it so'}`;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const [meant] = typeof value === 'string' ? nearest(value, values, 1) : [];
    return `is ${JSON.stringify(value)}, which is none of ${values.join(', ')}${meant === undefined ? '' : `; did you mean "${meant}"?`}`;
  }
  if (issue.code === 'invalid_union') {
    const ways = issue.errors.flatMap((issues) => issues.map(({ message }) => message));
    return `fits nothing that it may be: ${[...new Set(ways)].join(', or ')}`;
  }
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `has ${String(value).trim().length} characters, at most ${issue.maximum} are allowed; shorten it`;
  if (issue.code === 'too_small' && issue.origin === 'array' && !issue.message.includes('cite'))
    return `takes at least ${issue.minimum}`;
  return issue.message;
}

/** The key of the schema that a misspelt one stands for, if it is not there already. */
function meantKey(
  schema: z.ZodType,
  data: unknown,
  path: readonly PropertyKey[],
  key: string,
): string | undefined {
  const parent = valueAt(data, path);
  const free = keysAt(schema, path).filter((name) => !isObject(parent) || !(name in parent));
  return nearest(key, free, 1)[0];
}

/** Keys that an object at this path may have. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  // The public type of a schema does not say which kind it is; `def.type` does.
  const { def } = schema._zod as unknown as { def: Definition };
  if (def.innerType) return keysAt(def.innerType, path);
  if (def.options) return def.options.flatMap((option) => keysAt(option, path));
  if (def.getter) return keysAt(def.getter(), path);
  const [first, ...rest] = path;
  if (first === undefined) return Object.keys(def.shape ?? {});
  const inner = def.element ?? def.valueType ?? def.shape?.[String(first)];
  return inner === undefined ? [] : keysAt(inner, rest);
}

type Definition = {
  innerType?: z.core.$ZodType;
  options?: z.core.$ZodType[];
  getter?: () => z.core.$ZodType;
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
};

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isObject(value) ? value[String(key)] : undefined),
    data,
  );
}

/** Lists count too: their positions are keys. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  return value instanceof Date ? 'date' : typeof value;
}

const plainNames: Record<string, string> = {
  array: 'a list',
  string: 'a text',
  object: 'fields (key: value)',
  record: 'fields (key: value)',
  null: 'nothing',
  int: 'a whole number',
};

function withArticle(kind: string): string {
  return plainNames[kind] ?? `a ${kind}`;
}
