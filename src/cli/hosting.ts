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
import { namedTarget } from './build.ts';

const writers: Record<string, (rules: Rule[], base: string, redirects: Redirect[]) => string> = {
  headers: headersFile,
  netlify: (_rules, _base, redirects) => netlifyFile(redirects),
  nginx: nginxFile,
  vercel: vercelFile,
};

// Prints what the last build wants of its host, in the words of that host.
const host = process.argv[2] ?? '';
const { folder, base } = namedTarget();
const writer = Object.entries(writers).find(([name]) => name === host)?.[1];
if (writer) {
  const redirects = readRedirectsFile(readFileSync(join(folder, '_redirects'), 'utf8'));
  process.stdout.write(writer(builtRules(folder), base, redirects));
} else {
  console.error(`Name a host: npm run -s hosting -- ${Object.keys(writers).join(' | ')}`);
  process.exit(2);
}
