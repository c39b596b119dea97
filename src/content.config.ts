import { basename } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { entrySchema } from './lib/content/entry.ts';
import { guideSchema, statusSchema } from './lib/content/pages.ts';

/** The file name is the id, kept as on the wire. */
const generateId = ({ entry }: { entry: string }) => basename(entry, '.mdx');

export const collections = {
  errors: defineCollection({ loader: load('errors'), schema: entrySchema }),
  statuses: defineCollection({ loader: load('statuses'), schema: statusSchema }),
  guides: defineCollection({ loader: load('guides'), schema: guideSchema }),
};

/** Pages of a folder. Only a body is compiled: most entries have none, and each would be a module for the bundler. */
function load(folder: string): Loader {
  const pages = glob({ base: `./src/content/${folder}`, pattern: '**/*.mdx', generateId });
  return {
    ...pages,
    load: ({ store, ...context }) =>
      pages.load({
        ...context,
        store: {
          ...store,
          set: ({ deferredRender = false, ...page }) =>
            store.set({ ...page, deferredRender: deferredRender && /\S/.test(page.body ?? '') }),
        },
      }),
  };
}
