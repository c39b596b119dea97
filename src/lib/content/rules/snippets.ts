import { readSnippets } from '../../programs/snippets.ts';
import type { Rule } from './rule.ts';

/** Programs that pages show. */
export const snippets: Record<string, Rule> = {
  'a snippet is whole': ({ texts }) => {
    const files = [...texts].filter(([file]) => file.startsWith('snippets/'));
    return readSnippets(Object.fromEntries(files)).problems.map((problem) => {
      const [, file = '', text = problem] = /^src\/([^:]+): ([\s\S]*)$/.exec(problem) ?? [];
      return { file, field: [], line: 1, text };
    });
  },
};
