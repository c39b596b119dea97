import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtRules } from '../lib/hosting/built-rules.ts';
import type { Rule } from '../lib/hosting/headers.ts';
import {
  headersFile,
  netlifyFile,
  nginxFile,
  readRedirectsFile,
  vercelFile,
  type Redirect,
} from '../lib/hosting/hosts.ts';
import { readRules } from '../lib/hosting/server.ts';
import { PlainError } from '../lib/plain-error.ts';
import { namedTarget, orTell } from './build.ts';

const writers: Record<string, (rules: Rule[], base: string, redirects: Redirect[]) => string> = {
  headers: headersFile,
  netlify: (_rules, _base, redirects) => netlifyFile(redirects),
  nginx: nginxFile,
  vercel: vercelFile,
};

/** Prints what the last build wants of its host, in the words of that host. */
async function print(host: string): Promise<void> {
  const writer = Object.entries(writers).find(([name]) => name === host)?.[1];
  if (writer === undefined)
    throw new PlainError(`Name a host: npm run -s hosting -- ${Object.keys(writers).join(' | ')}`);
  const { folder, base } = namedTarget();
  readRules({ folder, base });
  const redirects = readRedirectsFile(readFileSync(join(folder, '_redirects'), 'utf8'));
  process.stdout.write(writer(builtRules(folder), base, redirects));
}

await orTell(print(process.argv[2] ?? ''));
