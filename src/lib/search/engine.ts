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
      if (read === undefined)
        return await makeByParts(feed, (table) => answerWith(question, table, mask));
      whole = tableOf(read.feed);
      return answerWith(question, whole, mask, { words: read.words });
    } catch (error) {
      if (error instanceof WantsMost) return 'most';
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

/** The whole table, once a question has asked for it. */
let whole: Table | undefined;

/** A text that asks for most of the table. */
class WantsMost extends Error {}

/** What is made of as many parts of the table as it asks for: it is made again when they are there. */
async function makeByParts<Made>(feed: string, make: (table: Table) => Made): Promise<Made> {
  for (;;) {
    if (whole !== undefined) return make(whole);
    const table = await loadTable(feed);
    table.forget();
    const made = make(table);
    if (table.wanted.size === 0) return made;
    if (table.wantsMost) throw new WantsMost();
    await loadWanted(table, table.wanted, feed);
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
  for (;;) {
    const light = maskWhereNeeded(mask);
    const make = (table: Table | null) => hitChoices(hits, before, table, light.mask);
    const rows = await makeByParts(feed, make).catch(() => make(null));
    if (!light.isWanting()) return rows;
    mask = await needMask();
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
