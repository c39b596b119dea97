#!/usr/bin/env node
// npm run new: makes the file of an entry with all that a machine knows of the error.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { draftEntry } from '../lib/content/draft.ts';
import { kinds } from '../lib/content/entry.ts';
import { readLibrary } from '../lib/content/disk-library.ts';

const usage = `Usage: new [options] KIND NAME
  KIND           type, code, message or client
  NAME           the value on the wire; for a client error its id; for a message its text or body, in quotes
  --content DIR  where content/ lies (default: src of this repository)
  --help         print this`;

try {
  console.log(make(process.argv.slice(2)));
} catch (error) {
  console.error(`new: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

function make(argv: string[]): string {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      content: { type: 'string', default: join(import.meta.dirname, '..') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return usage;
  const [name, ...words] = positionals;
  const kind = kinds.find((each) => each === name);
  const given = words.join(' ').trim();
  if (!kind || given === '') throw new Error(`name a kind and an error\n${usage}`);
  if (kind !== 'message' && !/^[a-z0-9]+(?:[_-][a-z0-9]+)*$/.test(given))
    throw new Error(`"${given}" is no name; write it as on the wire, or in kebab-case`);
  const library = readLibrary(values.content);
  const { file, text } = draftEntry(kind, given, library);
  const path = join(values.content, file);
  const taken = library.entries.find(
    ({ id, explained }) => explained && file.endsWith(`/${id}.mdx`),
  );
  if (taken || existsSync(path))
    throw new Error(`${taken?.file ?? file} is there already; mend that one`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return `src/${file}: fill in each "…", cite a source for each claim, then "npm run record"`;
}
