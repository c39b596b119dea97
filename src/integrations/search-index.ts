import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Writes Pagefind's index of the built pages to `<dist>/pagefind`. */
export default function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        // A hyphen joins words otherwise: `rate-limit` would search `ratelimit`.
        const { index, errors } = await createIndex({ includeCharacters: '-' });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: root });
        const output = join(root, 'pagefind');
        const written = await index.writeFiles({ outputPath: output });
        await close();
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0) throw new Error(`Pagefind failed: ${failures.join('; ')}`);
        // The box is our own, on the JS API: the ready-made interfaces would only be dead weight.
        for (const name of await readdir(output))
          if (/^pagefind-(ui|modular-ui|component-ui|highlight)/.test(name))
            await rm(join(output, name));
        logger.info(`${added.page_count} pages searchable`);
      },
    },
  };
}
