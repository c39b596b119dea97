import ts from 'typescript';
import type { ResultUnion } from '../../../src/lib/observed/declarations.ts';
import type { CodeDeclarations } from './codes.ts';
import { literalNames, plainName, type DeclaredPackage } from './package.ts';

/** Unions by which an answer with status 200 says that something failed, by name. */
export function readResults(
  sdk: DeclaredPackage,
  { results }: Pick<CodeDeclarations, 'results'>,
): Record<string, ResultUnion> {
  const found = new Map<string, ResultUnion>();
  for (const { name, codes } of results) add(name, 'tool result', codes);
  const types = errorTypes(sdk);
  for (const symbol of sdk.exported) {
    if (symbol.flags & ts.SymbolFlags.TypeAlias) {
      const type = sdk.checker.getDeclaredTypeOfSymbol(symbol);
      const name = plainName(symbol.name);
      if (name.endsWith('StopReason')) add(name, 'stop reason', literalNames(type));
      addErrors(name, type);
    }
    if (symbol.flags & ts.SymbolFlags.Interface)
      for (const property of sdk.checker.getDeclaredTypeOfSymbol(symbol).getProperties()) {
        const type = sdk.checker.getTypeOfSymbol(property);
        if (type.aliasSymbol) continue; // it is read under its own name
        const name = `${plainName(symbol.name)}.${property.name}`;
        addErrors(name, type);
        if (property.name === 'stop_reason')
          add(name, 'stop reason', discriminants(type, sdk.checker));
        if (property.name === 'reason') add(name, 'reason', literalNames(type));
      }
  }
  return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)));

  /** A batch item that errored, or errors that are no values of `ErrorType`. */
  function addErrors(name: string, type: ts.Type): void {
    const kinds = discriminants(type, sdk.checker);
    if (kinds.includes('errored'))
      add(
        name,
        'batch result',
        kinds.filter((kind) => kind !== 'succeeded'),
      );
    else if (kinds.every((kind) => kind.endsWith('_error')) && kinds.some((it) => !types.has(it)))
      add(name, 'run error', kinds);
  }

  function add(name: string, kind: ResultUnion['kind'], codes: readonly string[]): void {
    if (codes.length === 0) return; // an open text, or none
    const all = new Set([...(found.get(name)?.codes ?? []), ...codes]);
    found.set(name, { kind, codes: [...all].sort() });
  }
}

/** The `type` of each member of a union of objects; none for any other type. */
function discriminants(type: ts.Type, checker: ts.TypeChecker): string[] {
  const members = type.isUnion() ? type.types : [];
  const named = members.flatMap((member) => {
    if (member.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) return [];
    const property = member.getProperty('type');
    return [property ? literalNames(checker.getTypeOfSymbol(property)) : []];
  });
  return named.some((names) => names.length === 0) ? [] : named.flat();
}

function errorTypes({ exported, checker }: DeclaredPackage): Set<string> {
  const union = [...exported].find(({ name }) => name === 'ErrorType');
  return new Set(union ? literalNames(checker.getDeclaredTypeOfSymbol(union)) : []);
}
