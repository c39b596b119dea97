import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readLibrary } from '../lib/content/disk-library.ts';
import { findContentProblems } from '../lib/content/rules/index.ts';
import { toldOf, type Told } from '../lib/content/told.ts';

/**
 * Ends every Astro command while content breaks a rule, and lists all breaches at once. `npm run build`
 * checks beside this process, ends it where there are any, and else tells it what the files beside the pages need.
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
        content = toldOf(library);
        if (problems.length === 0) return;
        const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
        logger.error(`${count} in the content:\n${problems.map((line) => `  ${line}`).join('\n')}`);
        // An error thrown here would bury the list under a stack that says nothing of the content.
        process.exit(1);
      },
      // The first of these hooks: those that need what is told come after it.
      'astro:build:done': async () => {
        if (told !== undefined) content = await told;
      },
    },
  };
}

/** Of the content that was checked, what the files beside the pages are made from. */
export function checkedContent(): Told {
  if (content === undefined) throw new Error('the content has not been checked yet');
  return content;
}

let content: Told | undefined;

/** What the process that started this one says. */
function nextMessage(): Promise<Told> {
  return new Promise((resolve, reject) => {
    const lose = () => reject(new Error('the check of the content has gone'));
    process.once('disconnect', lose);
    process.once('message', (message) => {
      // A process that goes on listening does not end.
      process.off('disconnect', lose);
      process.disconnect();
      // `toldOf` of the same commit is at the other end.
      resolve(message as Told);
    });
  });
}
