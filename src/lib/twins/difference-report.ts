import { safeValues, type TicketValues } from './ticket-values.ts';

/** An error, its address and values in, the address of a new repository issue out, filled in but not sent. */
export function differenceReport(
  repository: string,
  { id, url }: { id: string; url: string },
  values: TicketValues,
): string {
  const { requestId, sdk } = safeValues(values);
  const body = [
    `Page: ${url}`,
    '',
    'What the page says:',
    '',
    'What I see instead (remove keys, names and prompts):',
    '',
    `Request id: ${inCode(requestId)}`,
    `SDK and version: ${inCode(sdk)}`,
  ].join('\n');
  const query = new URLSearchParams({ title: `Difference: ${id}`, body });
  return `${repository.replace(/\/+$/, '')}/issues/new?${query}`;
}

/** In code no letter is markup; what a value may hold has no backtick. */
function inCode(value: string | undefined): string {
  return value === undefined ? '____' : `\`${value}\``;
}
