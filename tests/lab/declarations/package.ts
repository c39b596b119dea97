import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** The type declarations of one version of the TypeScript SDK. */
export type DeclaredPackage = {
  folder: string;
  program: ts.Program;
  checker: ts.TypeChecker;
  /** What a program can import, aliases resolved. */
  exported: Set<ts.Symbol>;
  /** Text of each declaration file, by the source file that it was made from. */
  texts: Map<string, string>;
};

/** Reads every declaration that a program can import from a package folder. */
export function readPackage(folder: string): DeclaredPackage {
  return readWith(folder, ts.createCompilerHost(options));
}

/** Reads a package again, as if some of its files, by their path below its folder, had another text. */
export function readChanged(
  { folder, program }: DeclaredPackage,
  texts: Readonly<Record<string, string>>,
): DeclaredPackage {
  const changed = new Map(Object.entries(texts).map(([file, text]) => [join(folder, file), text]));
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version, ...rest) => {
    const text = changed.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, version);
    return program.getSourceFile(file) ?? read(file, version, ...rest);
  };
  return readWith(folder, host);
}

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  skipLibCheck: true,
  strict: true,
  target: ts.ScriptTarget.ES2024,
  types: [],
};

function readWith(folder: string, host: ts.CompilerHost): DeclaredPackage {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.d.ts') && !closed.test(file))
    .map((file) => join(folder, file));
  const program = ts.createProgram(files, options, host);
  const checker = program.getTypeChecker();
  return {
    folder,
    program,
    checker,
    exported: exportedSymbols(program, checker, files),
    texts: new Map(
      files.map((file) => [sourceOf(file, folder), program.getSourceFile(file)?.text ?? '']),
    ),
  };
}

/** The source file of the SDK's repository in which a symbol stands. */
export function fileOf({ declarations }: ts.Symbol, { folder }: DeclaredPackage): string {
  return sourceOf(declarations?.at(0)?.getSourceFile().fileName ?? folder, folder);
}

/** The string literals that make up a type. */
export function literalNames(type: ts.Type): string[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => (part.isStringLiteral() ? part.value : []));
}

/** What the SDK says about a symbol, in one line. */
export function sentenceOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  return ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** `BetaWebSearchToolResultErrorParam` and its like, beta and stable, sent and received, are one. */
export function plainName(name: string): string {
  return name.replace(/^Beta/, '').replace(/(Object|Param)$/, '');
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

function sourceOf(declaration: string, folder: string): string {
  const path = relative(folder, declaration).split(sep).join('/');
  return `src/${path.replace(/\.d\.ts$/, '.ts')}`;
}
