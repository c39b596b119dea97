import { library } from './library.ts';
import type { Tree } from './tree.ts';

/** Decision tree of `src/content/trees/<name>.yaml`; an unknown name is an error. */
export function loadTree(name: string): Tree {
  const tree = library.trees.get(name);
  if (tree === undefined) throw new Error(`src/content/trees/${name}.yaml cannot be read`);
  return tree;
}
