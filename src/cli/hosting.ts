import { builtRules } from '../lib/hosting/built-rules.ts';
import { headersFile, nginxFile, vercelFile } from '../lib/hosting/hosts.ts';
import { namedTarget } from './build.ts';

const writers = { headers: headersFile, nginx: nginxFile, vercel: vercelFile };

// Prints the headers of the last build in the words of one host.
const host = process.argv[2] ?? '';
const { folder, base } = namedTarget();
const writer = Object.entries(writers).find(([name]) => name === host)?.[1];
if (writer) process.stdout.write(writer(builtRules(folder), base));
else {
  console.error(`Name a host: npm run -s hosting -- ${Object.keys(writers).join(' | ')}`);
  process.exit(2);
}
