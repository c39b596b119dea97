import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readLibrary } from '../../src/lib/content/disk-library.ts';
import { readSnippets } from '../../src/lib/programs/snippets.ts';

type Module = typeof import('../../src/lib/page/highlight.ts');
const path = '../../src/lib/page/highlight.ts';

test('a program has the same colours whatever was drawn before it', async () => {
  const { texts } = readLibrary(resolve(import.meta.dirname, '../../src'));
  const files = [...texts].filter(([file]) => file.startsWith('snippets/'));
  const programs = readSnippets(Object.fromEntries(files)).snippets.flatMap(
    (each) => each.programs,
  );
  // The query makes it another module, which has drawn nothing yet.
  const forward: Module = await import(`${path}?forward`);
  const backward: Module = await import(`${path}?backward`);
  const drawn = new Map<string, string>();
  for (const { code, language, file } of programs)
    drawn.set(file, await forward.highlight(code, language));
  for (const { code, language, file } of programs.toReversed())
    assert.equal(await backward.highlight(code, language), drawn.get(file), file);
});
