import { load } from 'js-yaml';
import { z } from 'astro/zod';
import { prose } from './parts.ts';

/** A question with answers; each answer ends in an entry or asks on. */
export type Tree = {
  question: string;
  branches: { answer: string; entry?: string | undefined; next?: Tree | undefined }[];
};

const treeSchema: z.ZodType<Tree> = z.strictObject({
  question: prose,
  branches: z
    .array(
      z
        .strictObject({
          answer: prose,
          entry: z.string().optional(),
          next: z.lazy(() => treeSchema).optional(),
        })
        .refine(({ entry, next }) => (entry === undefined) !== (next === undefined), {
          message: 'an answer ends in one entry or asks on, not both and not neither',
        }),
    )
    .min(2),
});

const files = import.meta.glob<string>('../../content/trees/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Decision tree of `src/content/trees/<name>.yaml`; an unknown name or a broken file is an error. */
export function loadTree(name: string): Tree {
  const text = files[`../../content/trees/${name}.yaml`];
  if (text === undefined) throw new Error(`src/content/trees/${name}.yaml does not exist`);
  const parsed = treeSchema.safeParse(load(text));
  if (!parsed.success)
    throw new Error(`src/content/trees/${name}.yaml:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
