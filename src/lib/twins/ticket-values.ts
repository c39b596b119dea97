import { platforms, sdks, type Recognised } from '../find/read/surroundings.ts';

/** Values of the reader's own error that fill the blanks of a ticket. */
export type TicketValues = Pick<Recognised, 'requestId' | 'model' | 'sdk' | 'platform'>;

/** Lines of a ticket that the reader's own error can fill, by what fills them. */
export const fillable: Record<keyof TicketValues, string> = {
  requestId: 'Request id',
  sdk: 'SDK and version',
  model: 'Model',
  platform: 'Platform and region',
};

/**
 * Whatever came out of a paste or an address in, the values that look like what they should be out.
 * Both ways are open to strangers, so each field has a list of what it may hold: none of it can add a
 * line, a link, markup or a secret to somebody's ticket.
 */
export function safeValues(found: unknown): TicketValues {
  if (typeof found !== 'object' || found === null) return {};
  const values = new Map(Object.entries(found));
  const known: TicketValues = {};
  for (const name of ['requestId', 'model', 'sdk', 'platform'] as const) {
    const value: unknown = values.get(name);
    if (typeof value === 'string' && isSafe[name](value)) known[name] = value;
  }
  return known;
}

const isSafe: Record<keyof TicketValues, (value: string) => boolean> = {
  // Ours, and the UUID that Bedrock numbers its requests with.
  requestId: (value) =>
    /^req_[A-Za-z0-9_-]{1,60}$/.test(value) ||
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  model: (value) => model.test(value),
  sdk: (value) => isNamed(value, sdks),
  platform: (value) => isNamed(value, platforms),
};

/** A name of the list, with a version at most. */
function isNamed(value: string, list: readonly [string, RegExp][]): boolean {
  const name = value.replace(/ v?\d{1,4}(?:\.\d{1,4}){0,3}$/, '');
  return list.some(([known]) => known === name);
}

/**
 * A Claude model, under the names that the platforms and gateways give it. A dot stands before a digit
 * only, so that it cannot be the address of a site.
 */
const model =
  /^(?:(?:bedrock|vertex_ai|openrouter|anthropic|azure_ai|publishers\/anthropic\/models)\/){0,2}(?:(?:us|us-gov|eu|apac|au|jp|ca|global)\.)?(?:anthropic\.)?claude-[a-z0-9](?:[a-z0-9-]|[.@:]\d|:v\d){1,60}(?:\[1m\])?$/;
