import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listen } from '../lib/hosting/server.ts';
import { build, namedTarget, orTell } from './build.ts';
import { namedPort, serve } from './serve.ts';

// Builds the site and serves it: two lines at the end, and nothing before them but what went wrong.
async function start(): Promise<void> {
  const target = namedTarget();
  // A taken port is told now and not after the build.
  const probe = createServer();
  await listen(probe, namedPort());
  await new Promise((resolve) => probe.close(resolve));
  const before = performance.now();
  await build(target);
  const seconds = ((performance.now() - before) / 1000).toFixed(1);
  const index: { errors: unknown[] } = JSON.parse(
    readFileSync(join(target.folder, 'errors.json'), 'utf8'),
  );
  const address = await serve(target);
  console.log(`Built ${index.errors.length} errors in ${seconds} s.`);
  console.log(`Open ${address} (Ctrl+C stops the server)`);
}

await orTell(start());
