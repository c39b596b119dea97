import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openKept } from '../build/kept.ts';
import { highlight, type Language } from './highlight.ts';
import source from './highlight.ts?raw';

/** As `highlight`; a block that an earlier build drew is not drawn again. */
export async function drawCode(code: string, language: Language): Promise<string> {
  const from = `${language}\n${code}`;
  const known = kept?.find(from);
  if (known !== undefined) return known;
  const drawn = await highlight(code, language);
  kept?.keep(from, drawn);
  return drawn;
}

/** Grammars have the version of Shiki. Where pages are edited, a few of them are drawn at a time. */
const kept = import.meta.env.DEV
  ? undefined
  : openKept('code', source + readFileSync(resolve('node_modules/shiki/package.json'), 'utf8'));
process.once('exit', () => kept?.save());
