import { countLines } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Things that look like somebody's key. */
export const secrets: Record<string, Rule> = {
  'no text holds a live key': ({ texts }) =>
    [...texts].flatMap(([file, text]) =>
      [...text.matchAll(keys)]
        .filter(([key]) => looksLive(key))
        .map(({ 0: key, index }) => ({
          file,
          field: [],
          line: countLines(text.slice(0, index)),
          text: `${key.slice(0, 10)}… looks like a real key; revoke it if it is one, and write ${key.slice(0, 4)}… instead`,
        })),
    ),
};

/** Beginnings that providers give their keys, a signed token, a private key. */
const keys =
  /\bsk-ant-[\w-]{12,}|\b(?:sk|pk|rk)[-_](?:live_|proj-)?[A-Za-z0-9_-]{20,}|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[opsur]_[A-Za-z0-9]{30,}|\bgithub_pat_\w{30,}|\bglpat-[\w-]{16,}|\bAIza[\w-]{30,}|\bya29\.[\w-]{20,}|\bxox[abeprs]-[\w-]{10,}|\b(?:gsk|hf|npm)_[A-Za-z0-9]{20,}|\bpypi-[\w-]{30,}|\bABSK[A-Za-z0-9+/]{20,}|\bbedrock-api-key-[\w+/=-]{20,}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}|-----BEGIN [A-Z ]*PRIVATE KEY-----/g;

/** A made-up key repeats itself or spells words; a real one has nearly as many letters as it can. */
function looksLive(key: string): boolean {
  if (key.startsWith('-----')) return true;
  const secret = key.replace(/^(?:sk-ant-(?:\w{3,5}-)?|[a-z]+[-_])/i, '');
  if (/example|your|xxxx|placeholder|redacted|\.\.\./i.test(secret)) return false;
  return (
    secret.length >= 12 && new Set(secret).size >= 9 && /\d/.test(secret) && /[A-Za-z]/.test(secret)
  );
}
