import { z } from 'astro/zod';
import { day, month } from './fields.ts';

/** `src/content/births.yaml`: things whose name no older text can know, and when the name came up. */
export const birthsSchema = z.array(
  z.strictObject({
    /** The name as it is written in prose and in code, in any case of letters. */
    names: z.array(z.string().min(3)).min(1),
    /** Day, or month, of the first text that has it. */
    on: z.union([day, month]),
  }),
);

export type Births = z.infer<typeof birthsSchema>;
