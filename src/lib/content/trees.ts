import { load } from 'js-yaml';
import { z } from 'astro/zod';
import { texts } from './page-files.ts';
import { treeSchema, type Tree } from './tree.ts';

/** Decision tree of `src/content/trees/<name>.yaml`; an unknown name or a broken file is an error. */
export function loadTree(name: string): Tree {
  const file = `content/trees/${name}.yaml`;
  const text = texts.get(file);
  if (text === undefined) throw new Error(`src/${file} does not exist`);
  const parsed = treeSchema.safeParse(load(text));
  if (!parsed.success) throw new Error(`src/${file}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
