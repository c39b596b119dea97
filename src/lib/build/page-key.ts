import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';

/** Everything that a page is given in, a key out that is another as soon as any of it is. */
export function pageKey(given: object): string {
  return createHash('sha256').update(serialize(given)).digest('base64url');
}
