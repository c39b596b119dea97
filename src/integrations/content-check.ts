import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readLibrary } from '../lib/content/files.ts';
import { findContentProblems } from '../lib/content/rules/index.ts';

/** Stops every Astro command while content breaks a rule, and lists all breaches at once. */
export default function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        const problems = findContentProblems(readLibrary(fileURLToPath(config.srcDir)));
        if (problems.length > 0)
          throw new Error(
            `${problems.length} problems in src/content:\n${problems.map((line) => `  ${line}`).join('\n')}`,
          );
      },
    },
  };
}
