import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPRECATED_MODELS } from '@anthropic-ai/sdk/resources/messages/messages';

const declarations = join(
  import.meta.dirname,
  '../../../node_modules/@anthropic-ai/sdk/resources/messages/messages.d.ts',
);

/** Models that the installed SDK's `Model` type names and that it does not call deprecated. */
export function currentModels(): Set<string> {
  const type = /export type Model =([^;]*);/.exec(readFileSync(declarations, 'utf8'))?.[1] ?? '';
  const named = [...type.matchAll(/'(claude-[^']+)'/g)].map((match) => match[1] ?? '');
  return new Set(named.filter((model) => !(model in DEPRECATED_MODELS)));
}

/** Model ids in a program that are no current model. */
export function findModelProblems(files: Readonly<Record<string, string>>): string[] {
  const current = currentModels();
  return Object.entries(files).flatMap(([path, code]) =>
    [...code.matchAll(/claude-(?:opus|sonnet|haiku|fable|mythos|instant|\d)[a-z0-9.-]*/g)]
      .filter(([model]) => !current.has(model))
      .map(([model]) => `${path}: the SDK knows no current model "${model}"`),
  );
}
