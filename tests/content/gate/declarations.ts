import ts from 'typescript';
import { resultNames } from '../../../src/lib/observed/declarations.ts';
import { readCodes } from '../../lab/declarations/codes.ts';
import { readResults } from '../../lab/declarations/results.ts';
import { literalNames, type DeclaredPackage } from '../../lab/declarations/package.ts';

/** What the type declarations of one version of the TypeScript SDK name. */
export type Declarations = {
  types: string[];
  codes: string[];
  /** Exported classes that extend `Error`. */
  classes: string[];
  /** Values by which an answer with status 200 says that something failed: `StopReason.refusal`. */
  results: string[];
};

/** Everything that a package declares. */
export function readDeclarations(sdk: DeclaredPackage): Declarations {
  const declared = readCodes(sdk);
  const { checker } = sdk;
  const exported = [...sdk.exported];
  return {
    types: sorted(errorTypes(exported, sdk)),
    codes: declared.codes.map(({ name }) => name),
    classes: sorted(exported.filter((symbol) => isErrorClass(symbol, checker)).map(classNameOf)),
    results: resultNames(readResults(sdk, declared)),
  };
}

function errorTypes(exported: readonly ts.Symbol[], { checker }: DeclaredPackage): string[] {
  const union = exported.find(({ name }) => name === 'ErrorType');
  return union ? literalNames(checker.getDeclaredTypeOfSymbol(union)) : [];
}

function isErrorClass(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  return Boolean(symbol.flags & ts.SymbolFlags.Class) && extendsError(symbol, checker);
}

/** The language's own errors, such as `RangeError`, are declared as interfaces. */
function extendsError(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const parents = checker.getDeclaredTypeOfSymbol(symbol).getBaseTypes() ?? [];
  return parents.some(({ symbol: one }) => one.name === 'Error' || extendsError(one, checker));
}

function classNameOf({ name, declarations }: ts.Symbol): string {
  const own = declarations?.find(ts.isClassDeclaration)?.name?.text;
  return own ?? name; // a default export has a name of its own
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
