import { ForeignFeed } from '../find/feed/packed-feed.ts';
import { prepareFeed } from '../find/resolver.ts';
import { answerFor, hitChoices } from './choices.ts';
import { engineReady, type Done, type Engine, type Task } from './engine-protocol.ts';
import { maskOnce } from './masking.ts';
import { loadFeed } from './feed-loader.ts';

const engine: Engine = {
  prepare: (feed) => {
    loadFeed(feed)
      .then(prepareFeed)
      .catch(() => undefined);
  },
  mask: maskOnce,
  answer: async ({ text, masked, feed, statuses, repository, lexicon }, words) => {
    try {
      const table = await loadFeed(feed);
      const read = await words?.read(text, table, lexicon);
      const beside = { masked, repository, ...(read === undefined ? {} : { words: read }) };
      try {
        return answerFor(text, table, statuses, beside);
      } catch {
        // The resolver takes any text; what it cannot take is a table that it was not made for.
        return 'another-build';
      }
    } catch (error) {
      return error instanceof ForeignFeed ? 'another-build' : 'table';
    }
  },
  search: async (text, before, feed, words) => {
    const hits = await words.search(text);
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
