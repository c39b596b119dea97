import { z } from 'astro/zod';
import { prose } from './fields.ts';

/** A question with answers; each answer ends in an entry or asks on. */
export type Tree = {
  question: string;
  branches: { answer: string; entry?: string | undefined; next?: Tree | undefined }[];
};

/** `src/content/trees/<name>.yaml`. */
export const treeSchema: z.ZodType<Tree> = z.strictObject({
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
