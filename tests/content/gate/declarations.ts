import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** What the type declarations of one version of the TypeScript SDK name. */
export type Declarations = {
  types: string[];
  codes: DeclaredCode[];
  /** Exported classes that extend `Error`. */
  classes: string[];
  /** What carries a literal `error_code` outside `*ErrorDetails`: `WebSearchToolResultError`. */
  unions: string[];
};

/** An `error_code` with the sentence that the SDK says about it and the source file that declares it. */
export type DeclaredCode = { name: string; sentence: string; file: string };

/** Reads every declaration that a program can import from a package folder. */
export function readDeclarations(folder: string): Declarations {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.d.ts') && !closed.test(file))
    .map((file) => join(folder, file));
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ES2024,
    types: [],
  });
  const checker = program.getTypeChecker();
  const found = exportedSymbols(program, checker, files);
  const interfaces = [...found].flatMap((symbol) => codedInterface(symbol, checker, folder) ?? []);
  const typed = interfaces.flatMap(({ codes }) => codes);
  const told = files.flatMap((file) =>
    codesInComments(program.getSourceFile(file)?.text ?? '', sourceOf(file, folder)),
  );
  return {
    types: sorted(
      literalsOf(
        [...found].find(({ name }) => name === 'ErrorType'),
        checker,
      ),
    ),
    codes: [...new Map([...told, ...typed].map((code) => [code.name, code])).values()].sort(
      (one, other) => (one.name < other.name ? -1 : 1),
    ),
    classes: sorted([...found].filter((symbol) => isErrorClass(symbol, checker)).map(classNameOf)),
    unions: sorted(interfaces.flatMap(({ union }) => union ?? [])),
  };
}

/** Parts that the package's `exports` closes to programs, and its sources. */
const closed = /^(_vendor|internal|src|node_modules)\/|^lib\/internal\//;

function exportedSymbols(
  program: ts.Program,
  checker: ts.TypeChecker,
  files: readonly string[],
): Set<ts.Symbol> {
  const symbols = new Set<ts.Symbol>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    for (const symbol of module ? checker.getExportsOfModule(module) : [])
      symbols.add(symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  }
  return symbols;
}

/** An interface with an `error_code` made of literals; `*ErrorDetails` is what API errors carry. */
function codedInterface(symbol: ts.Symbol, checker: ts.TypeChecker, folder: string) {
  if (!(symbol.flags & ts.SymbolFlags.Interface)) return undefined;
  const property = checker.getDeclaredTypeOfSymbol(symbol).getProperty('error_code');
  if (!property) return undefined;
  const type = checker.getTypeOfSymbol(property);
  const names = literalNames(type);
  if (!symbol.name.endsWith('ErrorDetails'))
    return { codes: [], union: names.length === 0 ? undefined : unionName(symbol.name) };
  const sentence = ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replaceAll(/\s+/g, ' ');
  const file = sourceOf(symbol.declarations?.at(0)?.getSourceFile().fileName ?? folder, folder);
  return { codes: names.map((name) => ({ name, sentence, file })), union: undefined };
}

/** Some codes have no type and are only told of: "refused with `error_code` `slack_channel_enabled`". */
function codesInComments(text: string, file: string): DeclaredCode[] {
  const comments = [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([comment]) =>
    comment.replaceAll(/[\s*]*\n\s*\*?\s*/g, ' '),
  );
  const sentences = comments.flatMap((comment) => comment.split(/(?<=\.)\s+(?=[A-Z])/));
  return sentences.flatMap((sentence) =>
    [...sentence.matchAll(/error_code` `([a-z0-9_]+)`/g)].map(([, name = '']) => ({
      name,
      sentence: sentence.trim(),
      file,
    })),
  );
}

function sourceOf(declaration: string, folder: string): string {
  const path = relative(folder, declaration).split(sep).join('/');
  return `src/${path.replace(/\.d\.ts$/, '.ts')}`;
}

/** `BetaWebSearchToolResultErrorParam` and its like, sent or received, are one union. */
function unionName(name: string): string {
  return name.replace(/^Beta/, '').replace(/(Object|Param)$/, '');
}

function literalsOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string[] {
  return symbol ? literalNames(checker.getDeclaredTypeOfSymbol(symbol)) : [];
}

function literalNames(type: ts.Type): string[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => (part.isStringLiteral() ? part.value : []));
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
