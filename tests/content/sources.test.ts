import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimsIn, numberOf, sourcesOf } from '../../src/lib/content/cites.ts';
import { rules } from '../../src/lib/content/rules/index.ts';
import { readSources } from '../../src/lib/content/sources.ts';
import { sdkVersions } from '../../src/lib/observed/sdk-versions.ts';
import { library } from './library.ts';

const docs = `grade: documented
sources:
  errors: { title: API errors, url: https://example.com/errors, checked: 2026-01-31 }
  errors-old: { of: errors, title: 'API errors: limits', checked: 2025-12 }
`;
const sdk = `grade: sdk
checked: 2026-01-31
sources:
  ts-client: { language: typescript, file: src/client.ts }
  ts-client-old: { language: typescript, file: src/client.ts, versions: [1.9.0, 1.10.0] }
  py-client: { language: python, file: src/anthropic/_client.py, symbol: Anthropic }
  py-lib: { language: python, file: src/anthropic/lib }
`;
const own = `grade: measured
checked: 2026-01-31
sources:
  lab: { title: Run of both SDKs against this answer, url: /about/#lab }
`;
const inference = `grade: inferred
checked: 2026-01-31
sources:
  inferred: { title: Follows from the facts cited beside it, url: /about/#grades }
`;
const { sources, problems } = read(docs, sdk, own, inference);

describe('the list of sources', () => {
  it('is read without a problem', () => assert.deepEqual(problems, []));

  it('gives a copy the address and the grade of its row', () => {
    const moved = read(docs.replace('example.com/errors', 'example.com/moved')).sources;
    assert.deepEqual(
      moved.map(({ id, url, grade, checked }) => [id, url, grade, checked]),
      [
        ['errors', 'https://example.com/moved', 'documented', '2026-01-31'],
        ['errors-old', 'https://example.com/moved', 'documented', '2025-12'],
      ],
    );
  });

  it('takes version and address of an SDK file from the installed SDK', () => {
    const { typescript, python } = sdkVersions;
    const github = 'https://github.com/anthropics/anthropic-sdk';
    assert.deepEqual(
      sources
        .filter(({ sdk: row }) => row && !row.versions)
        .map(({ title, url }) => `${title} ${url}`),
      [
        `@anthropic-ai/sdk ${typescript}, src/client.ts ${github}-typescript/blob/sdk-v${typescript}/src/client.ts`,
        `anthropic ${python}, src/anthropic/_client.py: Anthropic ${github}-python/blob/v${python}/src/anthropic/_client.py`,
        `anthropic ${python}, src/anthropic/lib ${github}-python/tree/v${python}/src/anthropic/lib`,
      ],
    );
  });

  it('leaves compared versions as they are', () => {
    const old = sources.find(({ id }) => id === 'ts-client-old');
    assert.equal(old?.title, '@anthropic-ai/sdk 1.9.0 and 1.10.0, src/client.ts');
    assert.match(old?.url ?? '', /\/sdk-v1\.10\.0\//);
  });

  it('names file, row and field of what it cannot read', () => {
    const broken = `grade: documented
sources:
  one: { title: One, url: example.com, checked: 2026-01-31 }
  two: { title: Two, url: https://example.com/two }
  three: { language: ruby, file: lib/client.rb }
  four: { title: Four, url: https://example.com/four, checked: 2026-01-31, note: more }
`;
    assert.deepEqual(
      read(broken).problems.map(({ file, field }) => `${file} ${field.join('.')}`),
      [
        'content/sources/0.yaml sources.one.url',
        'content/sources/0.yaml sources.two',
        'content/sources/0.yaml sources.three.language',
        'content/sources/0.yaml sources.four.note',
      ],
    );
  });
});

describe('the sources of a page', () => {
  const page = (body: string, lab?: { note: string }) => ({
    cites: ['lab', 'errors'],
    retry: { cites: ['errors-old', 'inferred'] },
    fix: { cites: [], inferred: 'Follows from the limit being a month’s' },
    body,
    ...(lab && { lab }),
  });

  it('stand in the order of their grades, each once', () => {
    assert.deepEqual(
      sourcesOf(page('It is so. <Cite id="ts-client" /> <Cite id="lab" />'), sources).map(
        ({ grade, id }) => `${grade} ${id}`,
      ),
      [
        'documented errors',
        'documented errors-old',
        'sdk ts-client',
        'measured lab',
        'inferred inferred',
      ],
    );
  });

  it('have an inference with its reason, and lead to it from where it is made again', () => {
    const found = sourcesOf(page(''), sources);
    const [last] = found.slice(-1);
    assert.equal(last?.title, 'Follows from the limit being a month’s');
    for (const { cited } of claimsIn(page('')))
      for (const name of cited) assert.notEqual(numberOf(found, name), 0, name);
  });

  it('have one row for each reason', () => {
    const found = sourcesOf(page('<Cite inferred="Follows from the name" />'), sources);
    assert.deepEqual(
      found.filter(({ grade }) => grade === 'inferred').map(({ id, title }) => [id, title]),
      [
        ['inferred', 'Follows from the limit being a month’s'],
        ['inferred-2', 'Follows from the name'],
      ],
    );
  });

  it('say which versions ran, unless the note names others', () => {
    const title = (lab?: { note: string }) =>
      sourcesOf(page('', lab), sources).find(({ id }) => id === 'lab')?.title;
    const ran = `(@anthropic-ai/sdk ${sdkVersions.typescript}, anthropic ${sdkVersions.python})`;
    assert.equal(title(), `Run of both SDKs against this answer ${ran}`);
    assert.equal(title({ note: 'Run behind a proxy' }), `Run behind a proxy ${ran}`);
    assert.equal(title({ note: 'Run of anthropic 0.40.0' }), 'Run of anthropic 0.40.0');
  });

  it('are each likened to the name that it is near', () => {
    const [entry] = library.entries;
    assert.ok(entry);
    const body = '<Cite id="eror" /> <Cite id="ts-cliend" /> <Cite id="eror" />';
    const entries = [{ ...entry, body }];
    const listed = { ...library, sources, entries, statuses: [], guides: [] };
    const said = rules['a cited source is listed']?.(listed).filter(
      ({ field }) => field[0] === 'body',
    );
    assert.deepEqual(
      said?.map(({ text }) => text),
      ['eror', 'ts-cliend', 'eror'].map(
        (id) =>
          `"${id}" is not in content/sources; did you mean "${id === 'eror' ? 'errors' : 'ts-client'}"?`,
      ),
    );
  });

  it('answer for every mark of every page', () => {
    const { entries, statuses, guides } = library;
    const dangling = [...entries, ...statuses, ...guides].flatMap((each) =>
      claimsIn(each).flatMap(({ field, cited }) =>
        cited
          .filter((name) => numberOf(each.sources, name) === 0)
          .map((name) => `${each.file}: ${field}: ${name}`),
      ),
    );
    assert.deepEqual(dangling, []);
  });
});

function read(...texts: string[]) {
  return readSources(new Map(texts.map((text, index) => [`content/sources/${index}.yaml`, text])));
}
