import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readLibrary } from '../lib/content/disk-library.ts';
import { findContentProblems } from '../lib/content/rules/index.ts';
import { lastChanges } from '../lib/twins/sitemap.ts';

/**
 * Ends every Astro command while content breaks a rule, and lists all breaches at once. `npm run build`
 * checks beside this process, ends it where there are any, and else tells it the last changes.
 */
export default function contentCheck(): AstroIntegration {
  const told = process.env['CONTENT_CHECK'] === 'elsewhere' ? nextMessage() : undefined;
  return {
    name: 'content-check',
    hooks: {
      'astro:config:done': ({ config, logger }) => {
        if (told !== undefined) return;
        const library = readLibrary(fileURLToPath(config.srcDir));
        const problems = findContentProblems(library);
        changes = lastChanges(library);
        if (problems.length === 0) return;
        const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
        logger.error(`${count} in the content:\n${problems.map((line) => `  ${line}`).join('\n')}`);
        // An error thrown here would bury the list under a stack that says nothing of the content.
        process.exit(1);
      },
      // The first of these hooks: those that need the days come after it.
      'astro:build:done': async () => {
        if (told !== undefined) changes = new Map(Object.entries(await told));
      },
    },
  };
}

/** The last change of each page of the content that was checked. */
export function checkedChanges(): ReadonlyMap<string, string> {
  if (changes === undefined) throw new Error('the content has not been checked yet');
  return changes;
}

let changes: ReadonlyMap<string, string> | undefined;

/** What the process that started this one says. */
function nextMessage(): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const lose = () => reject(new Error('the check of the content has gone'));
    process.once('disconnect', lose);
    process.once('message', (message) => {
      // A process that goes on listening does not end.
      process.off('disconnect', lose);
      process.disconnect();
      // `lastChanges` of the same commit is at the other end.
      resolve(message as Record<string, string>);
    });
  });
}
