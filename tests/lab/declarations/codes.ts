import ts from 'typescript';
import { fileOf, literalNames, plainName, sentenceOf, type DeclaredPackage } from './package.ts';

/** An `error_code` as the SDK declares it. */
export type CodeDeclaration = {
  name: string;
  /** What the SDK says about it: read here, never published. */
  sentence: string;
  /** Source file that declares it. */
  file: string;
  /** Members of `error.details` beside `error_code`, each with its allowed values; none when it is open. */
  details: Record<string, string[]>;
};

/** Codes of error details, and the carriers of codes that stand elsewhere: `WebSearchToolResultError`. */
export type CodeDeclarations = {
  codes: CodeDeclaration[];
  results: { name: string; codes: string[] }[];
};

/** Reads every literal `error_code` of a package, in types and in comments. */
export function readCodes(sdk: DeclaredPackage): CodeDeclarations {
  const found: CodeDeclarations = { codes: [], results: [] };
  for (const symbol of sdk.exported) {
    const names = codesOf(symbol, sdk);
    if (names.length === 0) continue;
    if (!symbol.name.endsWith('ErrorDetails')) {
      found.results.push({ name: plainName(symbol.name), codes: names });
      continue;
    }
    const sentence = sentenceOf(symbol, sdk.checker);
    const rest = { sentence, file: fileOf(symbol, sdk), details: detailsOf(symbol, sdk) };
    found.codes.push(...names.map((name) => ({ name, ...rest })));
  }
  const told = [...sdk.texts].flatMap(([file, text]) => codesInComments(text, file));
  // A type says more than a comment, so it is put over it.
  const all = new Map([...told, ...found.codes].map((code) => [code.name, code]));
  const codes = [...all.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  return { ...found, codes };
}

function codesOf(symbol: ts.Symbol, { checker }: DeclaredPackage): string[] {
  if (!(symbol.flags & ts.SymbolFlags.Interface)) return [];
  const property = checker.getDeclaredTypeOfSymbol(symbol).getProperty('error_code');
  return property ? literalNames(checker.getTypeOfSymbol(property)) : [];
}

function detailsOf(symbol: ts.Symbol, { checker }: DeclaredPackage): Record<string, string[]> {
  return Object.fromEntries(
    checker
      .getDeclaredTypeOfSymbol(symbol)
      .getProperties()
      .filter(({ name }) => name !== 'error_code')
      .map((property) => [property.name, literalNames(checker.getTypeOfSymbol(property)).sort()])
      .sort(),
  );
}

/** Some codes have no type and are only told of: "refused with `error_code` `slack_channel_enabled`". */
function codesInComments(text: string, file: string): CodeDeclaration[] {
  const comments = [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([comment]) =>
    comment.replaceAll(/[\s*]*\n\s*\*?\s*/g, ' '),
  );
  const sentences = comments.flatMap((comment) => comment.split(/(?<=\.)\s+(?=[A-Z])/));
  return sentences.flatMap((sentence) =>
    [...sentence.matchAll(/error_code` `([a-z0-9_]+)`/g)].map(([, name = '']) => ({
      name,
      sentence: sentence.trim(),
      file,
      details: {},
    })),
  );
}
