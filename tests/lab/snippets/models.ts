import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDeprecatedModels } from '../declarations/models.ts';
import { typescriptFolder } from '../probes.ts';

const messages = join(typescriptFolder, 'resources/messages/messages');

/** Models that the installed SDK's `Model` type names and that it does not warn about as deprecated. */
export function currentModels(): Set<string> {
  const named = modelsIn(`${messages}.d.ts`, /export type Model =[^;]*;/);
  const deprecated = readDeprecatedModels(typescriptFolder);
  return new Set(named.filter((model) => deprecated[model] === undefined));
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
