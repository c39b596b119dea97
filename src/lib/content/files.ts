import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import type { z } from 'astro/zod';
import { entrySchema, kinds, type Entry } from './entry.ts';
import { guideSchema, statusSchema, type Guide, type StatusPage } from './pages.ts';

/** All content as read from disk, and what keeps parts of it from being read. */
export type Library = {
  entries: Entry[];
  statuses: StatusPage[];
  guides: Guide[];
  snippets: string[];
  problems: string[];
};

/** Reads `<root>/content` and the names in `<root>/snippets`; never throws for bad content. */
export function readLibrary(root: string): Library {
  const problems: string[] = [];
  const entries = kinds.flatMap((kind) =>
    readFolder(root, join('content', 'errors', kind), entrySchema, problems).map((entry) => ({
      ...entry,
      kind,
    })),
  );
  return {
    entries,
    statuses: readFolder(root, join('content', 'statuses'), statusSchema, problems),
    guides: readFolder(root, join('content', 'guides'), guideSchema, problems),
    snippets: list(join(root, 'snippets')),
    problems,
  };
}

function readFolder<Schema extends z.ZodType<object>>(
  root: string,
  folder: string,
  schema: Schema,
  problems: string[],
) {
  const found: (z.output<Schema> & { id: string; file: string; body: string })[] = [];
  for (const name of list(join(root, folder)).filter((name) => name.endsWith('.mdx'))) {
    const path = join(root, folder, name);
    const file = relative(root, path).split(sep).join('/');
    const { data, body, fault } = splitFrontMatter(readFileSync(path, 'utf8'));
    if (fault !== undefined) {
      problems.push(`${file}: front matter is not YAML: ${fault}`);
      continue;
    }
    const parsed = schema.safeParse(data);
    if (parsed.success) found.push({ ...parsed.data, id: basename(name, '.mdx'), file, body });
    else
      for (const issue of parsed.error.issues)
        problems.push(`${file}: ${issue.path.join('.') || 'front matter'}: ${issue.message}`);
  }
  return found;
}

function splitFrontMatter(text: string): { data: unknown; body: string; fault?: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
  if (!match) return { data: {}, body: text, fault: 'start the file with a --- block' };
  try {
    return { data: load(match[1] ?? ''), body: (match[2] ?? '').trim() };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { data: {}, body: '', fault: error.message };
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // a library without this folder is still a library
  }
}
