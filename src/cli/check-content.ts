// npm run check:content: the rules of content alone, in less than a second.
import { join } from 'node:path';
import { readLibrary } from '../lib/content/disk-library.ts';
import { findContentProblems } from '../lib/content/rules/index.ts';

const library = readLibrary(join(import.meta.dirname, '..'));
const problems = findContentProblems(library);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the content`,
  );
  process.exitCode = 1;
} else console.log(`${library.entries.length} entries keep every rule`);
