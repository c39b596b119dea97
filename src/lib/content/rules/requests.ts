import { breach, perEntry, type Rule } from './rule.ts';

/** Fragments of requests. */
export const requests: Record<string, Rule> = {
  'a request fragment is JSON': perEntry(({ fixes }) =>
    fixes.flatMap(({ id, request }) =>
      (['wrong', 'right'] as const).flatMap((side) => {
        const fault = faultOf(request?.[side] ?? '{}');
        return fault === null
          ? []
          : [breach(`is not JSON: ${fault}`, 'fixes', id, 'request', side)];
      }),
    ),
  ),
};

function faultOf(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
