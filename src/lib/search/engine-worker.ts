import { tableOf } from '../find/table.ts';
import { answerFor } from './choices.ts';
import type { Answered, Done, Question, Task } from './engine-protocol.ts';
import { loadFeed } from './feed-loader.ts';
import { maskOnce } from './masking.ts';

/** The engine for whole logs, beside the page: it has the whole table, since a log asks for most of it. */
async function work(task: Task): Promise<Done> {
  const result = 'mask' in task ? maskOnce(task.mask) : await answer(task.question);
  return { id: task.id, result };
}

async function answer({ text, masked, feed, statuses, repository }: Question): Promise<Answered> {
  try {
    const table = tableOf(await loadFeed(feed));
    try {
      return answerFor(text, table, statuses, { mask: maskOnce, masked, repository });
    } catch {
      // The resolver takes any text; what it cannot take is a table that it was not made for.
      return 'another-build';
    }
  } catch (error) {
    return error instanceof Error && error.name === 'ForeignFeed' ? 'another-build' : 'table';
  }
}

addEventListener('message', ({ data }: MessageEvent<Task>) => void work(data).then(postMessage));
