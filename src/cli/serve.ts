import { pathToFileURL } from 'node:url';
import { listen, siteServer } from '../lib/hosting/server.ts';
import { PlainError } from '../lib/plain-error.ts';
import { namedTarget, orTell, type Target } from './build.ts';

/** Port that PORT names. */
export function namedPort(): number {
  const port = Number(process.env['PORT'] || 4321);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new PlainError(`PORT: "${process.env['PORT']}" is no port; name a number such as 4321`);
}

/** Serves the last build, and returns its address. */
export async function serve(target: Target): Promise<string> {
  const port = namedPort();
  await listen(siteServer(target), port);
  return `http://localhost:${port}${target.base}`;
}

// `npm run preview` looks at the last build again, without building it.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await orTell(serve(namedTarget()).then((address) => console.log(`Open ${address}`)));
