import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** While pages are edited, reads all content again when a file of it has changed, and reloads the pages. */
export default function contentReload(): AstroIntegration {
  let source = '';
  return {
    name: 'content-reload',
    hooks: {
      'astro:config:done': ({ config }) => {
        source = fileURLToPath(config.srcDir);
      },
      'astro:server:setup': ({ server }) => {
        const folders = ['content', 'snippets', 'observed'].map((name) => `${source}${name}/`);
        server.watcher.on('all', (_event, file) => {
          if (!folders.some((folder) => file.startsWith(folder))) return;
          for (const { moduleGraph, hot } of Object.values(server.environments)) {
            moduleGraph.invalidateAll();
            hot.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}
