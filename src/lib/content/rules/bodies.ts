import { perEntry, type Rule } from './rule.ts';

/** Longest body of an entry, in characters: about a screen. */
const screen = 1900;

/** What a body may hold. */
export const bodies: Record<string, Rule> = {
  'a body fits a screen': perEntry(({ body }) =>
    body.length > screen
      ? [`body: has ${body.length} characters, at most ${screen} fit a screen; shorten it`]
      : [],
  ),
};
