import ts from 'typescript';
import type { DeclaredPackage } from './package.ts';

/** Error class to the calls that declare throwing it: `messages.batches.create`. */
export function readThrowers(sdk: DeclaredPackage): Map<string, string[]> {
  const throwers = new Map<string, Set<string>>();
  const client = [...sdk.exported].find(({ name }) => name === 'Anthropic');
  if (client) walk(sdk.checker.getDeclaredTypeOfSymbol(client), []);
  return new Map([...throwers].map(([name, calls]) => [name, [...calls].sort()]));

  function walk(owner: ts.Type, path: string[]): void {
    for (const member of owner.getProperties()) {
      const [declaration] = member.declarations ?? [];
      if (!declaration) continue;
      const here = [...path, member.name];
      if (ts.isMethodDeclaration(declaration) && path.length > 0)
        for (const name of thrownBy(member)) add(name, here.join('.'));
      else if (ts.isPropertyDeclaration(declaration)) {
        const type = sdk.checker.getTypeOfSymbol(member);
        if (isResource(type)) walk(type, here);
      }
    }
  }

  function add(name: string, call: string): void {
    throwers.set(name, (throwers.get(name) ?? new Set()).add(call));
  }
}

/** Overloads repeat the list, or only one of them has it. */
function thrownBy({ declarations = [] }: ts.Symbol): string[] {
  return declarations
    .flatMap((declaration) => ts.getJSDocTags(declaration))
    .filter(ts.isJSDocThrowsTag)
    .flatMap(({ typeExpression }) => typeExpression?.type.getText() ?? []);
}

function isResource(type: ts.Type): boolean {
  const parents = type.isClass() ? (type.getBaseTypes() ?? []) : [];
  return parents.some((parent) => parent.symbol.name === 'APIResource' || isResource(parent));
}
