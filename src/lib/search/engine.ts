import { ForeignFeed } from '../find/feed/packed-feed.ts';
import { prepareFeed } from '../find/resolver.ts';
import { answerFor, hitChoices } from './choices.ts';
import { engineReady, type Done, type Engine, type Task } from './engine-protocol.ts';
import { loadFullText, searchFullText } from './full-text.ts';
import { maskOnce } from './masking.ts';
import { loadFeed } from './feed-loader.ts';
import { loadLexicon, mayBeForeign } from './lexicon-loader.ts';

const engine: Engine = {
  prepare: (feed) => {
    loadFeed(feed)
      .then(prepareFeed)
      .catch(() => undefined);
    loadFullText();
  },
  mask: maskOnce,
  answer: async ({ text, masked, feed, statuses, repository, lexicon }) => {
    try {
      const table = await loadFeed(feed);
      try {
        const known = answerFor(text, table, statuses, { masked, repository });
        if (!known.wantsSearch || !mayBeForeign(text)) return known;
        // Without the words of other languages the answer is what English names and messages give.
        const words = await loadLexicon(lexicon).catch(() => null);
        if (words === null) return known;
        return answerFor(text, table, statuses, { masked, repository, lexicon: words });
      } catch {
        // The resolver takes any text; what it cannot take is a table that it was not made for.
        return 'another-build';
      }
    } catch (error) {
      return error instanceof ForeignFeed ? 'another-build' : 'table';
    }
  },
  search: async (text, before, feed) => {
    const hits = await searchFullText(text);
    return hitChoices(hits, before, await loadFeed(feed).catch(() => null));
  },
};

async function work(task: Task): Promise<Done> {
  const result = 'mask' in task ? maskOnce(task.mask) : await engine.answer(task.question);
  return { id: task.id, result };
}

if (typeof document === 'undefined')
  addEventListener('message', ({ data }: MessageEvent<Task>) => void work(data).then(postMessage));
else document.dispatchEvent(new CustomEvent(engineReady, { detail: engine }));
