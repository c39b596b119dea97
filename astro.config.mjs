import { readdirSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import contentCheck, { checkedContent } from './src/integrations/content-check.ts';
import contentReload from './src/integrations/content-reload.ts';
import madePages from './src/integrations/made-pages.ts';
import hostingFiles from './src/integrations/hosting-files.ts';
import precompressed from './src/integrations/precompressed.ts';
import shortLinks from './src/integrations/short-links.ts';
import { withLastChange } from './src/lib/twins/sitemap.ts';

// SITE_URL is the public origin, BASE_PATH the folder that the site lives in ("/docs").
export default defineConfig({
  site: process.env.SITE_URL || 'https://claude-error-reference.example',
  base: process.env.BASE_PATH || '/',
  outDir: process.env.OUT_DIR || './dist',
  // Every address ends in a slash; a reader who leaves it out is not sent away.
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'always' },
  markdown: {
    // Code is highlighted by src/lib/page/highlight.ts, with classes, so that a strict CSP can hold.
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  integrations: [
    contentCheck(),
    contentReload(),
    mdx(),
    sitemap({ serialize: withLastChange(() => checkedContent().changes) }),
    shortLinks(),
    hostingFiles(),
    madePages(),
    precompressed(),
  ],
  vite: {
    define: { 'import.meta.env.STATUS_PAGES': JSON.stringify(statusPages()) },
    build: {
      // Scripts are files, so that the text of a page stands in front of them.
      assetsInlineLimit: 0,
    },
  },
  devToolbar: { enabled: false },
  server: { port: 4321 },
});

/** HTTP statuses that have a page: the box leads to them, and no page has to carry the list. */
function statusPages() {
  const folder = new URL('./src/content/statuses/', import.meta.url);
  return readdirSync(folder).flatMap((file) => /^(\d+)\.mdx$/.exec(file)?.[1] ?? []);
}
