import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const messages = join(
  import.meta.dirname,
  '../../../node_modules/@anthropic-ai/sdk/resources/messages/messages',
);

/** Models that the installed SDK's `Model` type names and that it does not warn about as deprecated. */
export function currentModels(): Set<string> {
  const named = modelsIn(`${messages}.d.ts`, /export type Model =[^;]*;/);
  // The list is not exported, so it is read where it stands.
  const deprecated = modelsIn(`${messages}.mjs`, /const DEPRECATED_MODELS = \{[^}]*\}/);
  return new Set(named.filter((model) => !deprecated.includes(model)));
}

/** Model ids in programs that are no current model. */
export function findModelProblems(files: Readonly<Record<string, string>>): string[] {
  const current = currentModels();
  return Object.entries(files).flatMap(([path, code]) =>
    [...code.matchAll(/claude-(?:opus|sonnet|haiku|fable|mythos|instant|\d)[a-z0-9.-]*/g)]
      .filter(([model]) => !current.has(model))
      .map(([model]) => `${path}: the SDK knows no current model "${model}"`),
  );
}

function modelsIn(file: string, list: RegExp): string[] {
  const found = list.exec(readFileSync(file, 'utf8'))?.[0];
  if (found === undefined) throw new Error(`${file} has no ${list}; the SDK has moved its models`);
  return [...found.matchAll(/'(claude-[^']+)'/g)].map((match) => match[1] ?? '');
}
