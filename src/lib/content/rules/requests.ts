import { perEntry, type Rule } from './rule.ts';

/** Fragments of requests. */
export const requests: Record<string, Rule> = {
  'a request fragment is JSON': perEntry(({ fixes }) =>
    fixes.flatMap(({ id, request }) =>
      [request?.wrong, request?.right]
        .filter((text) => text !== undefined && !isJson(text))
        .map(() => `fixes: the request of "${id}" is not JSON`),
    ),
  ),
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
