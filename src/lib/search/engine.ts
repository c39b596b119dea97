import { tableOf } from '../find/table.ts';
import { answerFor, hitChoices, type Answer, type Choice } from './choices.ts';
import { engineReady, type Engine, type Question } from './engine-protocol.ts';
import type { Hit } from './full-text.ts';
import { maskOnce } from './masking.ts';
import { loadTable, loadWanted } from './table-loader.ts';

const engine: Engine = {
  prepare: (feed) => {
    loadTable(feed).catch(() => undefined);
  },
  mask: maskOnce,
  answer: async (question, words) => {
    try {
      const { text, feed, lexicon } = question;
      const read = await words?.read(text, feed, lexicon);
      return read === undefined
        ? await answerByParts(question)
        : answerWith(question, tableOf(read.feed), read.words);
    } catch (error) {
      return error instanceof Error && error.name === 'ForeignFeed' ? 'another-build' : 'table';
    }
  },
  search: async (text, before, feed, words) => {
    const hits = await words.search(text);
    return rowsByParts(hits, before, feed).catch(() => hitChoices(hits, before, null));
  },
};

type Answering = Parameters<typeof answerFor>;

function answerWith(
  { text, masked, statuses, repository }: Question,
  table: Answering[1],
  words?: NonNullable<Answering[3]>['words'],
): Answer | 'another-build' {
  const beside = { masked, repository, ...(words === undefined ? {} : { words }) };
  try {
    return answerFor(text, table, statuses, beside);
  } catch {
    // The resolver takes any text; what it cannot take is a table that it was not made for.
    return 'another-build';
  }
}

/** The answer with as many parts of the table as the text asks for: it is read again when they are there. */
async function answerByParts(question: Question): Promise<Answer | 'another-build'> {
  for (;;) {
    const table = await loadTable(question.feed);
    table.forget();
    const answer = answerWith(question, table);
    if (table.wanted.size === 0) return answer;
    await loadWanted(table, table.wanted, question.feed);
  }
}

async function rowsByParts(
  hits: readonly Hit[],
  before: readonly Choice[],
  feed: string,
): Promise<Choice[]> {
  for (;;) {
    const table = await loadTable(feed);
    table.forget();
    const rows = hitChoices(hits, before, table);
    if (table.wanted.size === 0) return rows;
    await loadWanted(table, table.wanted, feed);
  }
}

document.dispatchEvent(new CustomEvent(engineReady, { detail: engine }));
