import type { Entry } from '../../src/lib/content/entry.ts';
import {
  waitClass,
  type Observation,
  type Raised,
  type Recording,
} from '../../src/lib/observed/recording.ts';
import { platformResponse, streamEvents, wireResponse } from '../../src/lib/observed/wire.ts';
import type { Job } from './job.ts';
import { runBoth, type Session } from './session.ts';

/** Runs both SDKs against every entry, waits between attempts shortened; recordings by entry id. */
export async function observe(
  entries: readonly Entry[],
  interpreter: string,
): Promise<Map<string, Recording>> {
  const observable = entries.filter(isObservable);
  const { typescript, python } = await runBoth(
    interpreter,
    entries,
    (origin) => observable.flatMap((entry) => jobsFor(entry, origin)),
    (session) => observable.map((entry) => observationOf(entry, session)),
  );
  return new Map(
    observable.flatMap(({ id }, index) => {
      const [ours, theirs] = [typescript[index], python[index]];
      return ours && theirs ? [[id, { typescript: ours, python: theirs }]] : [];
    }),
  );
}

/** Whether an SDK meets the error by itself: an entry with a response, of the API or a platform, or of kind `client`. */
export function isObservable(entry: Entry): boolean {
  return isScenario(entry) || platformResponse(entry) !== null || wireResponse(entry) !== null;
}

function isScenario({ kind, lab }: Entry): boolean {
  return kind === 'client' || lab.scenario !== undefined;
}

function jobsFor(entry: Entry, origin: string): Job[] {
  const { id, lab } = entry;
  if (isScenario(entry)) return [{ name: id, action: lab.scenario ?? id, url: origin }];
  const plain = { name: id, action: 'request', url: `${origin}/${id}` };
  if (lab.platform) return [{ ...plain, action: lab.platform.client }];
  if (streamEvents(entry) === null) return [plain];
  return [plain, { name: streamName(id), action: 'stream', url: `${origin}/${streamName(id)}` }];
}

function streamName(id: string): string {
  return `${id}~stream`;
}

/** What an SDK did in the runs of one entry; an SDK that raised nothing says what it showed. */
export function observationOf(entry: Entry, session: Session): Observation {
  const { version } = session;
  const outcome = session.outcome(entry.id);
  if (!outcome) throw new Error(`the runner did not do "${entry.id}"`);
  const { raised, shows, absent, waits, sent } = outcome;
  if (absent !== undefined) return { version, absent };
  const attempts = isScenario(entry) ? sent : session.attempts(entry.id);
  if (!raised) return { version, shows: shows || '(nothing)', attempts };
  const { causes, attributes, ...rest } = raised;
  const stream = session.outcome(streamName(entry.id))?.raised;
  return {
    version,
    ...rest,
    attributes: asJson(attributes),
    ...(isScenario(entry) && causes.length > 0 ? { causes } : {}),
    attempts,
    waits: waits.map(waitClass),
    ...(stream && {
      inStream: {
        class: stream.class,
        text: stream.text,
        attributes: asJson(stream.attributes),
        attempts: session.attempts(streamName(entry.id)),
      },
    }),
  };
}

/** The attributes came out of JSON, so they are JSON. */
function asJson(attributes: Record<string, unknown> | null): Raised['attributes'] {
  return attributes as Raised['attributes'];
}
