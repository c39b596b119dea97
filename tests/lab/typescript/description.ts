import type { Description } from '../job.ts';

/** An SDK package: its named exports. */
export type Package = Record<string, unknown>;

/** The shortest public path to each class, as a program would write it: `Anthropic.Beta.X`. */
export function publicPaths(sdk: Package): Map<unknown, string> {
  const paths = new Map<unknown, string>();
  let level: [string, unknown][] = [['Anthropic', sdk['default']]];
  for (let depth = 0; depth < 6; depth += 1) {
    for (const [path, value] of level)
      if (isErrorClass(value) && !paths.has(value)) paths.set(value, path);
    level = level.flatMap(([path, value]) =>
      isNamespace(value)
        ? membersOf(value).map(([key, member]): [string, unknown] => [`${path}.${key}`, member])
        : [],
    );
  }
  for (const [name, value] of Object.entries(sdk).sort())
    if (isErrorClass(value) && !paths.has(value)) paths.set(value, name);
  return paths;
}

/** Tells what an exception is, says and carries. */
export function describe(error: unknown, paths: Map<unknown, string>): Description {
  if (!(error instanceof Error)) throw new Error(`not an Error was thrown: ${String(error)}`);
  const lineage = classesOf(error);
  return {
    class: lineage[0]?.name ?? 'Error',
    parents: lineage.slice(1).map(({ name }) => name),
    reachableAs: paths.get(lineage[0]) ?? null,
    attributes: lineage.some(({ name }) => name === 'APIError') ? attributesOf(error) : null,
    text: String(error),
    causes: causesOf(error),
  };
}

const fields = ['status', 'type', 'errorCode', 'requestID', 'apiMessage', 'details'];

function attributesOf(error: object): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(error));
  return Object.fromEntries(fields.map((field) => [field, values.get(field) ?? null]));
}

function classesOf(error: Error): { name: string }[] {
  const classes: { name: string }[] = [];
  let prototype: unknown = Object.getPrototypeOf(error);
  while (typeof prototype === 'object' && prototype !== null && prototype !== Object.prototype) {
    classes.push(prototype.constructor);
    prototype = Object.getPrototypeOf(prototype);
  }
  return classes;
}

function causesOf({ cause }: Error): string[] {
  return cause instanceof Error ? [String(cause), ...causesOf(cause)] : [];
}

/** Inherited ones too: the client class has most error classes from its base. */
function membersOf(namespace: object): [string, unknown][] {
  const members: [string, unknown][] = [];
  for (const key in namespace) members.push([key, Reflect.get(namespace, key)]);
  return members.sort(([one], [other]) => (one < other ? -1 : 1));
}

function isErrorClass(value: unknown): boolean {
  return typeof value === 'function' && value.prototype instanceof Error;
}

function isNamespace(value: unknown): value is object {
  return typeof value === 'function' && !isErrorClass(value);
}
