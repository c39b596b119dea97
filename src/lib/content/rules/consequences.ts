import { basename } from 'node:path';
import type { Library } from '../disk-library.ts';
import type { Problem } from '../problem.ts';
import { pagesOf } from './rule.ts';

/**
 * Problems in, without those that only follow from a page that cannot be read: that others name an id which
 * is not there, and that nobody cites its sources. They would bury the one line that has to be mended.
 */
export function withoutConsequences(problems: readonly Problem[], library: Library): Problem[] {
  const read = new Set(pagesOf(library).map(({ file }) => file));
  const unread = [...library.texts].filter(([file]) => file.endsWith('.mdx') && !read.has(file));
  const ids = unread.map(([file]) => basename(file, '.mdx'));
  return problems.filter(({ file, field, text }) => {
    if (unread.some(([name]) => name === file)) return true;
    const said = [...field, text].join(' ').split(/[^\w-]+/);
    const [list, source = ''] = field;
    const isItsSource = list === 'sources' && unread.some(([, page]) => page.includes(source));
    return !isItsSource && !ids.some((id) => said.includes(id));
  });
}
