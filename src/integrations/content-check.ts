import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readLibrary, type Library } from '../lib/content/disk-library.ts';
import { findContentProblems } from '../lib/content/rules/index.ts';

/** Ends every Astro command while content breaks a rule, and lists all breaches at once. */
export default function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:done': ({ config, logger }) => {
        checked = readLibrary(fileURLToPath(config.srcDir));
        const problems = findContentProblems(checked);
        if (problems.length === 0) return;
        const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
        logger.error(`${count} in the content:\n${problems.map((line) => `  ${line}`).join('\n')}`);
        // An error thrown here would bury the list under a stack that says nothing of the content.
        process.exit(1);
      },
    },
  };
}

/** The library that was checked, for other parts of the same build. */
export function checkedLibrary(): Library {
  if (checked === undefined) throw new Error('the content has not been checked yet');
  return checked;
}

let checked: Library | undefined;
