import type { Language } from '../observed/recording.ts';
import { compareVersions } from '../observed/version-order.ts';

/**
 * Members that the programs read, and the first SDK release on the registry whose errors and answers have
 * them as the programs need them. Each was read in that release and in the one before it: TypeScript
 * `core/error.d.ts` and `core.d.ts` of 0.32.1, 0.33.0, 0.41.0, 0.50.1, 0.80.0 and 0.81.0 (between 0.41.0 and
 * 0.50.1 there is none); Python `_exceptions.py` and `_models.py` of 0.30.1, 0.31.0, 0.39.0, 0.40.0, 0.86.0
 * and 0.87.0. `messages.create` is from the recorded runs of `sdk-too-old-no-messages`.
 */
const births: Record<Language, Record<string, string>> = {
  typescript: {
    'messages.create(': '0.14.0',
    'message._request_id': '0.33.0',
    'messages.countTokens(': '0.33.0',
    'error.headers?.get(': '0.50.1',
    'error.requestID': '0.50.1',
    'error.type ': '0.81.0',
  },
  python: {
    'messages.create(': '0.16.0',
    'error.request_id': '0.31.0',
    'message._request_id': '0.40.0',
    'messages.count_tokens(': '0.41.0',
    'error.type ': '0.87.0',
  },
};

/**
 * Source of a program in, oldest SDK version that runs it out. The call of another resource than Messages
 * stands there for the reader's own, so it does not count.
 */
export function oldestVersion(language: Language, code: string): string | null {
  return Object.entries(births[language])
    .filter(([member]) => code.includes(member))
    .map(([, version]) => version)
    .reduce<string | null>(newerVersion, null);
}

/** The newer of two versions; null stands for one older than all. */
export function newerVersion(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return compareVersions(one, other) > 0 ? one : other;
}
