// Runs Claude Code against every answer that it can meet, and prints what it did as JSON; started by
// record.ts in a network of its own, which has loopback and nothing else.
import { join } from 'node:path';
import { readLibrary } from '../../../src/lib/content/disk-library.ts';
import type { Entry } from '../../../src/lib/content/entry.ts';
import {
  messageHole,
  type ClaudeCode,
  type PrintedByClaudeCode,
} from '../../../src/lib/observed/claude-code.ts';
import { unpublishedWording, wireResponse } from '../../../src/lib/observed/wire.ts';
import { answerFor } from '../answers.ts';
import { neutral } from '../neutral.ts';
import { refusingOrigin } from '../server.ts';
import { clientErrors, retryCases } from './cases.ts';
import { claudeCodeVersion } from './install.ts';
import { runClaudeCode, type Session } from './session.ts';

const [program = '', ...only] = process.argv.slice(2);
const { entries } = readLibrary(join(import.meta.dirname, '..', '..', '..', 'src'));
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const answer = (name: string) => (name === 'reset' ? name : answerFor(name, byId));
const wanted = (name: string) => only.length === 0 || only.includes(name);

/** Two at a time: each takes about a second of a processor. */
const met = entries.filter((entry) => canMeet(entry) && wanted(entry.id));
const printed = await inTurn(2, met, async ({ id, status }) => {
  // Its own number of tries ends a 529 in seconds, and in other words than a single try does.
  const limit = status === 529 ? {} : { CLAUDE_CODE_MAX_RETRIES: '0' };
  return [id, printedBy(await runClaudeCode(program, answer(id), limit))] as const;
});
const clients = await inTurn(
  2,
  Object.entries(clientErrors(await refusingOrigin())),
  async ([id, { name, variables }]) =>
    wanted(id)
      ? [
          [
            id,
            printedBy(
              await runClaudeCode(program, answer(name), {
                CLAUDE_CODE_MAX_RETRIES: '0',
                ...variables,
              }),
            ),
          ] as const,
        ]
      : [],
);
// Nearly all of their time is waiting.
const cases = Object.entries(retryCases).filter(([name]) => wanted(`retry ${name}`));
const retries = await inTurn(6, cases, async ([name, answered]) => {
  const session = await runClaudeCode(program, answer(answered));
  return [
    name,
    { attempts: session.attempts, waits: waitsOf(session), text: printedBy(session).text },
  ] as const;
});
const found: Omit<ClaudeCode, 'recorded'> = {
  version: claudeCodeVersion,
  retries: Object.fromEntries(retries),
  entries: Object.fromEntries(
    [...printed, ...clients.flat()].sort(([one], [other]) => (one < other ? -1 : 1)),
  ),
};
process.stdout.write(JSON.stringify(neutral(found)));

/** An error of the Messages API, which is the only one that Claude Code calls for an answer. */
function canMeet(entry: Entry): boolean {
  const { endpoints, kind, lab } = entry;
  const response = wireResponse(entry);
  return (
    kind !== 'client' &&
    lab.scenario === undefined &&
    response !== null &&
    response.status >= 400 &&
    endpoints.some((each) => each === 'any' || each === 'messages')
  );
}

function printedBy({ lines }: Session): PrintedByClaudeCode {
  const result = lines.findLast(({ type }) => type === 'result');
  if (result === undefined || typeof result['result'] !== 'string')
    throw new Error(`no result was printed: ${JSON.stringify(lines.at(-1))}`);
  const said = (name: string) =>
    typeof result[name] === 'string' ? { [name.replace('api_error_', '')]: result[name] } : {};
  return {
    // It counts its own prompt, which holds the names of folders.
    text: result['result']
      .replaceAll(unpublishedWording, messageHole)
      .replaceAll(/~\d+ tokens/g, '~{count} tokens'),
    ...(typeof result['api_error_status'] === 'number' && { status: result['api_error_status'] }),
    ...said('api_error_type'),
    ...said('api_error_code'),
    ...(typeof result['api_error'] === 'string' && { error: result['api_error'] }),
  };
}

/** Its waits have jitter upwards: the round value below repeats. */
function waitsOf({ lines }: Session): number[] {
  return lines.flatMap(({ subtype, retry_delay_ms: delay }) =>
    subtype === 'api_retry' && typeof delay === 'number'
      ? [delay < 500 ? 0 : 0.5 * 2 ** Math.floor(Math.log2(delay / 500))]
      : [],
  );
}

/** Does `act` for all, at most so many at a time; results in the order of the items. */
async function inTurn<Item, Result>(
  atOnce: number,
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at];
      if (item !== undefined) results[at] = await act(item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
