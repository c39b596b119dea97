#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readLibrary, type Library } from '../lib/content/disk-library.ts';
import { readCorpus, readMap } from '../lib/find/corpus.ts';
import { buildFeed, type Feed } from '../lib/find/feed/feed.ts';
import { measureCorpus } from '../lib/find/measure.ts';
import {
  describeFinding,
  describeScore,
  reportMatches,
  reportVerdict,
} from '../lib/find/report.ts';
import { resolve } from '../lib/find/resolver.ts';
import { lexicon } from '../lib/find/words/lexicon.ts';
import { makeWords } from '../lib/find/words/questions.ts';

const usage = `Usage: find [options] < paste.txt
  --json            print [{ id, score, reason, guess }, …]; no row, or guesses only: nothing claimed
  --verdict         print { verdict: known | ours | foreign | unclear, matches, recognised }
  --each            read one JSON object with a "text" a line, print one such verdict a line
  --corpus FILE     print hit rates over a corpus of JSON lines instead
  --map FILE        with --corpus: JSON or TSV from pattern to entry id
  --misses          with --corpus: print what was missed, too
  --content DIR     where content/ lies (default: src of this repository)
  --help            print this`;

class InputError extends Error {}

/** What the command prints, and its exit code. */
export type Answer = { status: number; stdout: string; stderr: string };

/** Options, what comes in and a reader of content in; what the command answers out. */
export function find(argv: string[], input: () => string, read: Reader = readLibrary): Answer {
  const warnings: string[] = [];
  try {
    const stdout = `${run(argv, input, read, warnings)}\n`;
    return { status: 0, stdout, stderr: warnings.join('') };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { status: 2, stdout: '', stderr: `${warnings.join('')}find: ${error.message}\n` };
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { status, stdout, stderr } = find(process.argv.slice(2), () => readFileSync(0, 'utf8'));
  process.stderr.write(stderr);
  process.stdout.write(stdout);
  process.exitCode = status;
}

type Reader = (root: string) => Pick<Library, 'entries' | 'problems'>;

function run(argv: string[], input: () => string, read: Reader, warnings: string[]): string {
  const options = readOptions(argv);
  if (options.help) return usage;
  const feed = readFeed(options.content, read, warnings);
  if (options.corpus !== undefined)
    return reportCorpus(options.corpus, options.map, options.misses, feed);
  if (options.map !== undefined || options.misses)
    throw new InputError('--map and --misses need --corpus');
  if (options.each) return answerEach(input(), feed);
  const finding = resolve(input(), feed, makeWords(feed, lexicon));
  if (options.verdict) return JSON.stringify(reportVerdict(finding));
  return options.json ? JSON.stringify(reportMatches(finding)) : describeFinding(finding, feed);
}

/** A line of JSON in, a line of JSON out, so that many texts need one process. */
function answerEach(input: string, feed: Feed): string {
  const answers = input.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const text = readTextOf(line);
    if (text === null)
      throw new InputError(`line ${index + 1}: is no JSON object with the string "text"`);
    return [JSON.stringify(reportVerdict(resolve(text, feed, makeWords(feed, lexicon))))];
  });
  return answers.join('\n');
}

function readTextOf(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('text' in value)) return null;
    return typeof value.text === 'string' ? value.text : null;
  } catch {
    return null;
  }
}

function readOptions(argv: string[]) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        json: { type: 'boolean', default: false },
        verdict: { type: 'boolean', default: false },
        each: { type: 'boolean', default: false },
        misses: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        corpus: { type: 'string' },
        map: { type: 'string' },
        content: { type: 'string', default: root },
      },
    });
    return values;
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function readFeed(root: string, read: Reader, warnings: string[]): Feed {
  const { entries, problems } = read(root);
  if (entries.length === 0)
    throw new InputError(
      `${root}: no readable entry below content/errors\n${problems.join('\n')}`.trim(),
    );
  if (problems.length > 0)
    warnings.push(`find: left out unreadable content:\n${problems.join('\n')}\n`);
  return buildFeed(entries);
}

function reportCorpus(
  file: string,
  map: string | undefined,
  withMisses: boolean,
  feed: Feed,
): string {
  const { rows, problems } = readCorpus(readText(file));
  if (problems.length > 0)
    throw new InputError(problems.map((problem) => `${file}:${problem}`).join('\n'));
  const ids = map === undefined ? new Map<string, string>() : readMapFile(map);
  return describeScore(measureCorpus(rows, feed, ids), withMisses);
}

function readMapFile(file: string): Map<string, string> {
  const { ids, problem } = readMap(readText(file));
  if (problem !== undefined) throw new InputError(`${file}: ${problem}`);
  return ids;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(
      `cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
