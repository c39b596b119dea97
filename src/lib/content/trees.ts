import { load } from 'js-yaml';
import { z } from 'astro/zod';
import { treeSchema, type Tree } from './tree.ts';

const files = import.meta.glob<string>('../../content/trees/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Decision tree of `src/content/trees/<name>.yaml`; an unknown name or a broken file is an error. */
export function loadTree(name: string): Tree {
  const text = files[`../../content/trees/${name}.yaml`];
  if (text === undefined) throw new Error(`src/content/trees/${name}.yaml does not exist`);
  const parsed = treeSchema.safeParse(load(text));
  if (!parsed.success)
    throw new Error(`src/content/trees/${name}.yaml:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
