import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { ledger, ledgerPath, publishedNow } from '../../tests/site/published.ts';

// Appends what the last build (`npm run build`) newly publishes to the ledger. Nothing is ever removed.
if (!existsSync(ledgerPath)) writeFileSync(ledgerPath, '');
const known = new Set(ledger());
const fresh = publishedNow().filter((line) => !known.has(line));
if (fresh.length > 0) appendFileSync(ledgerPath, `${fresh.join('\n')}\n`);
console.log(`${fresh.length} new addresses, ${known.size + fresh.length} in all`);
