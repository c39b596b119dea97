import type { Library } from '../content/disk-library.ts';
import type { Source } from '../content/fields.ts';
import { collectEvidence } from '../content/evidence.ts';
import type { Language } from '../observed/recording.ts';
import type { Change } from './changes.ts';

/** What changed in a source file of an SDK, by the names of its declarations. */
export type ChangedFile = { language: Language; file: string; symbols: readonly string[] };

/** A claim whose ground has moved. */
export type Reading = {
  /** The content file, and the field that makes the claim. */
  file: string;
  field: string;
  /** The SDK file that it cites. */
  cited: string;
  /** What changed there of all that the page speaks of; none when the page names nothing of it. */
  symbols: string[];
};

/** Claims that cite a changed file, the ones first whose page names what changed in it. */
export function readingList(all: Library, changed: readonly ChangedFile[]): Reading[] {
  // What is made from the recordings is new with them.
  const library = { ...all, entries: all.entries.filter(({ explained }) => explained) };
  const texts = new Map(
    [...library.entries, ...library.statuses, ...library.guides].map((page) => [
      page.file,
      JSON.stringify(page),
    ]),
  );
  return collectEvidence(library)
    .claims.flatMap(({ file, field, sources }) =>
      changed
        .filter((each) => sources.some((source) => isMoved(source, each, library)))
        .map(({ file: cited, symbols }) => ({
          file,
          field,
          cited,
          symbols: symbols.filter((name) => isNamed(name, texts.get(file) ?? '')),
        })),
    )
    .sort((one, other) => Number(other.symbols.length > 0) - Number(one.symbols.length > 0));
}

/** Pages that speak of a recorded fact which changed, whatever they cite. */
export function factReadings(library: Library, changes: readonly Change[]): Reading[] {
  const { entries, statuses, guides } = library;
  const pages = [...entries, ...statuses, ...guides].map((page) => ({
    file: page.file,
    text: JSON.stringify(page),
  }));
  const written = entries.filter(({ explained }) => explained);
  const found = changes.flatMap((change): Omit<Reading, 'symbols'>[] => {
    const { subject, name } = change;
    const cited = `the record of ${subject} ${name}`;
    const all = (files: readonly string[]) => files.map((file) => ({ file, field: 'all', cited }));
    if (subject === 'deprecated model')
      return all(pages.filter(({ text }) => isModelNamed(name, text)).map(({ file }) => file));
    if (subject === 'code') {
      const [status] = (change.after ?? change.before ?? '').split(' ');
      return [
        ...statuses.filter(({ id }) => id === status),
        ...written.filter((entry) => entry.kind === 'type' && String(entry.status) === status),
      ].map(({ file }) => ({ file, field: 'all', cited: `the codes of HTTP ${status}` }));
    }
    if (subject === 'value inside a 200')
      return all(
        written
          .filter(({ messages, causes }) =>
            [...messages, ...causes].some(({ declared }) => declared?.includes(name)),
          )
          .map(({ file }) => file),
      );
    if (subject === 'calls' || subject === 'note' || subject === 'attempts')
      return all(written.filter(({ id }) => id === name).map(({ file }) => file));
    return subject === 'class' && change.before !== null
      ? all(pages.filter(({ text }) => hasWord(name, text)).map(({ file }) => file))
      : [];
  });
  const unique = new Map(found.map((each) => [`${each.file} ${each.cited}`, each]));
  return [...unique.values()].map((each) => ({ ...each, symbols: [] }));
}

/** A source that names a symbol has moved when the symbol has; any other one with its file. */
function isMoved(source: Source, changed: ChangedFile, { sources }: Library): boolean {
  if (!isFileAt(changed, source.url)) return false;
  const symbol = sources.find(({ id }) => id === source.id)?.sdk?.symbol;
  return (
    symbol === undefined ||
    changed.symbols.some((name) => name === symbol || name.startsWith(`${symbol}.`))
  );
}

/** An address of a repository names the file after the version. */
function isFileAt({ language, file }: ChangedFile, url: string): boolean {
  const [, repository, path] =
    /\/anthropic-sdk-(\w+)\/(?:blob|tree)\/[^/]+\/([^#?]+)/.exec(url) ?? [];
  if (repository !== language || path === undefined) return false;
  return file === path || file.startsWith(`${path.replace(/\/$/, '')}/`);
}

/** The name itself, its call, or its code: `ThreadNotFoundErrorDetails` is `thread_not_found`. */
function isNamed(symbol: string, text: string): boolean {
  const [owner = '', method] = symbol.split('.');
  if (method !== undefined) return hasWord(`${owner.replace(/^Beta/, '')}.${method}`, text, 'i');
  const stem = symbol.replace(/^Beta/, '').replace(/(ErrorDetails|Error|Params?)$/, '');
  const code = stem
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
  // A single word, such as `Messages`, stands on every page and says nothing.
  const isName = /[a-z][A-Z]|_/.test(symbol);
  return [...(isName ? [symbol] : []), ...(code.includes('_') ? [code] : [])].some((name) =>
    hasWord(name, text),
  );
}

/** By its id, or as people say it: `claude-opus-4-5` is Opus 4.5. */
function isModelNamed(id: string, text: string): boolean {
  const [, family, major, minor] = /^claude-([a-z]+)-(\d)-(\d)$/.exec(id) ?? [];
  return (
    hasWord(id, text) || (family !== undefined && hasWord(`${family} ${major}.${minor}`, text, 'i'))
  );
}

function hasWord(name: string, text: string, flags = ''): boolean {
  const escaped = name.replaceAll('.', '\\.');
  return new RegExp(`(?<![A-Za-z0-9_])${escaped}(?![A-Za-z0-9_])`, flags).test(text);
}
