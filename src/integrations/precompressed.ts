import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { precompress } from '../lib/hosting/precompress.ts';

/**
 * Writes a `.br` and a `.gz` beside each text, where PRECOMPRESS asks for it: most hosts compress by
 * themselves, and the smallest form of every page takes longer than the rest of a build.
 */
export default function precompressed(): AstroIntegration {
  return {
    name: 'precompressed',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!process.env['PRECOMPRESS']) return;
        logger.info(`${await precompress(fileURLToPath(dir))} texts compressed`);
      },
    },
  };
}
