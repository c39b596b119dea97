import { basename } from 'node:path';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { entrySchema } from './lib/content/entry.ts';
import { guideSchema, statusSchema } from './lib/content/pages.ts';

/** The file name is the id, kept as on the wire. */
const generateId = ({ entry }: { entry: string }) => basename(entry, '.mdx');

const load = (folder: string) =>
  glob({ base: `./src/content/${folder}`, pattern: '**/*.mdx', generateId });

export const collections = {
  errors: defineCollection({ loader: load('errors'), schema: entrySchema }),
  statuses: defineCollection({ loader: load('statuses'), schema: statusSchema }),
  guides: defineCollection({ loader: load('guides'), schema: guideSchema }),
};
