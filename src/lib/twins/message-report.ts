import type { Mask } from '../find/secrets.ts';
import type { Finding } from '../find/resolver.ts';

/** Characters of a message that a report carries. */
const longest = 400;

/** What was found in the address of a new repository issue about it out, masked, filled in but not sent. */
export function messageReport(
  repository: string,
  { recognised }: Pick<Finding, 'recognised'>,
  mask: Mask,
): string {
  if (repository === '') return '';
  const { message, status, type, code, sdk, platform } = recognised;
  const shown = (value: string | number | undefined): string =>
    value === undefined
      ? '____'
      : `\`${mask(String(value)).text.replaceAll('`', "'").slice(0, longest)}\``;
  const body = [
    'No page has this message (remove keys, names and prompts):',
    '',
    shown(message),
    '',
    `Status: ${shown(status)}`,
    `Type: ${shown(type)}`,
    `Code: ${shown(code)}`,
    `SDK and version: ${shown(sdk)}`,
    `Platform: ${shown(platform)}`,
  ].join('\n');
  const query = new URLSearchParams({ title: 'A message without a page', body });
  return `${repository.replace(/\/+$/, '')}/issues/new?${query}`;
}
