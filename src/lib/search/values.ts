import type { Recognised } from '../find/surroundings.ts';
import type { TicketValues } from '../ticket.ts';

/** Name of the event that carries the values of an error pasted on this page. */
export const valuesFound = 'values-found';

const marker = '#values=';

/** What was recognised in a paste, reduced to what a ticket needs. */
export function ticketValues({ requestId, model, sdk, platform }: Recognised): TicketValues {
  return {
    ...(requestId === undefined ? {} : { requestId }),
    ...(model === undefined ? {} : { model }),
    ...(sdk === undefined ? {} : { sdk }),
    ...(platform === undefined ? {} : { platform }),
  };
}

/**
 * Address of a page with the values for it. A fragment never reaches a server, and the page removes
 * it at once, so that a copied address does not carry it.
 */
export function withValues(url: string, values: TicketValues): string {
  const known = Object.keys(values).length > 0;
  return known ? `${url}${marker}${encodeURIComponent(JSON.stringify(values))}` : url;
}

/** The values that came with this page's address; they are taken out of it. */
export function readValues(): TicketValues {
  if (!location.hash.startsWith(marker)) return {};
  const text = location.hash.slice(marker.length);
  history.replaceState(null, '', location.pathname + location.search);
  try {
    const found: unknown = JSON.parse(decodeURIComponent(text));
    if (typeof found !== 'object' || found === null) return {};
    const names = ['requestId', 'model', 'sdk', 'platform'] as const;
    return Object.fromEntries(
      Object.entries(found).filter(
        ([name, value]) => names.some((known) => known === name) && typeof value === 'string',
      ),
    );
  } catch {
    return {}; // somebody else's fragment
  }
}
