import type { Mask } from '../find/secrets.ts';
import { mayHoldSecret } from '../secrets/suspicion.ts';
import { tableOf, type Table } from '../find/table.ts';
import { answerFor, hitChoices, type Beside, type Choice } from './choices.ts';
import { engineReady, type Answered, type Engine, type Question } from './engine-protocol.ts';
import type { Hit } from './full-text.ts';
import { loadTable, loadWanted } from './table-loader.ts';

const engine: Engine = {
  prepare: (feed, ahead) => {
    loadTable(feed, ahead).catch(() => undefined);
  },
  mayHoldSecret,
  answer: async (question, mask, words) => {
    try {
      const { text, feed, lexicon } = question;
      const read = await words?.read(text, feed, lexicon);
      return read === undefined
        ? await answerByParts(question, mask)
        : answerWith(question, tableOf(read.feed), mask, { words: read.words });
    } catch (error) {
      return error instanceof Error && error.name === 'ForeignFeed' ? 'another-build' : 'table';
    }
  },
  search: async (text, before, feed, words, needMask) => {
    const hits = await words.search(text);
    return rowsOf(hits, before, feed, needMask);
  },
};

function answerWith(
  { text, masked, statuses, repository }: Question,
  table: Table,
  mask: Mask | undefined,
  words: Pick<Beside, 'words'> = {},
): Answered | 'masks' {
  const light = maskWhereNeeded(mask);
  try {
    const beside = { mask: light.mask, masked, repository, ...words };
    const answer = answerFor(text, table, statuses, beside);
    return light.isWanting() ? 'masks' : answer;
  } catch {
    // The resolver takes any text; what it cannot take is a table that it was not made for.
    return 'another-build';
  }
}

/** The answer with as many parts of the table as the text asks for: it is read again when they are there. */
async function answerByParts(
  question: Question,
  mask: Mask | undefined,
): Promise<Answered | 'masks'> {
  for (;;) {
    const table = await loadTable(question.feed);
    table.forget();
    const answer = answerWith(question, table, mask);
    if (answer === 'masks' || table.wanted.size === 0) return answer;
    await loadWanted(table, table.wanted, question.feed);
  }
}

/** The rows of what full-text search found; without the table they have no advice. */
async function rowsOf(
  hits: readonly Hit[],
  before: readonly Choice[],
  feed: string,
  needMask: () => Promise<Mask>,
): Promise<Choice[]> {
  let mask: Mask | undefined;
  let table = await loadTable(feed).catch(() => null);
  for (;;) {
    table?.forget();
    const light = maskWhereNeeded(mask);
    const rows = hitChoices(hits, before, table, light.mask);
    if (light.isWanting()) mask = await needMask();
    else if (table === null || table.wanted.size === 0) return rows;
    else {
      const some = table;
      table = await loadWanted(some, some.wanted, feed).then(
        () => some,
        () => null,
      );
    }
  }
}

/** A mask that leaves a text without secrets alone, and says whether it was asked for more than it can do. */
function maskWhereNeeded(mask: Mask | undefined): { mask: Mask; isWanting: () => boolean } {
  let isWanting = false;
  return {
    mask: (text) => {
      if (!mayHoldSecret(text)) return { text, masked: [] };
      if (mask !== undefined) return mask(text);
      isWanting = true;
      return { text: '', masked: [] };
    },
    isWanting: () => isWanting,
  };
}

document.dispatchEvent(new CustomEvent(engineReady, { detail: engine }));
