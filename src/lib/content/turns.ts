import { z } from 'astro/zod';

/** A row of `content/words.yaml`: words that must not come back, what to write, and why. */
const turnSchema = z.strictObject({
  turn: z.string().regex(/^[a-z0-9 -]+$/, 'write it in small letters, without marks'),
  say: z.string().min(1),
  because: z.string().min(1),
});

/** The whole list. */
export const turnsSchema = z.array(turnSchema);

export type Turn = z.infer<typeof turnSchema>;
