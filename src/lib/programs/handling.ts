import type { Entry } from '../content/entry.ts';
import type { Recording } from '../observed/recording.ts';
import type { Check, Plan } from './plan.ts';
import { newerVersion, oldestVersion } from './oldest-version.ts';
import { pythonProgram } from './python.ts';
import { width } from './source-text.ts';
import { typescriptProgram } from './typescript.ts';
import { wordingCheck } from './wording.ts';
import { proseToText } from '../content/prose.ts';
import { actionOf, actionWords, headlineOf } from '../page/verdict.ts';
import { wireResponse } from '../observed/wire.ts';

/** A whole program that handles one error, in one language. */
export type Handling = {
  language: 'python' | 'typescript';
  /** `any-version` comes first and names no class of one version; `own-class` is shorter and needs a newer SDK. */
  variant: 'any-version' | 'own-class';
  /** File name under which a reader saves it. */
  file: string;
  caption: string;
  code: string;
  /** The first line that it prints when it meets the error. */
  prints: string;
};

/**
 * Entry in, its programs out; none without a response, and none when nothing on the wire tells this error
 * from others with its status. The recording adds, for a class that stands for this code alone, a variant
 * that catches the class; the caption has the oldest SDK that runs it. The first variant never names a class that an older SDK lacks, because naming a
 * missing class hides the real error.
 */
export function handlingOf(entry: Entry, recording?: Recording): Handling[] {
  const check = checkOf(entry);
  if (check === null) return [];
  const plan: Plan = { check, ...planOf(entry) };
  return [
    handling(entry, 'python', plan),
    handling(entry, 'typescript', plan),
    ...(['python', 'typescript'] as const).flatMap((language) => {
      const path = ownClass(entry, language, recording);
      const program = path && handling(entry, language, { ...plan, check: { by: 'class', path } });
      // The point of this variant is to be short.
      return program && isNarrow(program) ? [program] : [];
    }),
  ];
}

function isNarrow({ language, code }: Handling): boolean {
  return code.split('\n').every((line) => line.length <= width[language]);
}

/** What the program branches on: the most stable thing that this error has on the wire. */
export function checkOf(entry: Entry): Check | null {
  const { status, code, type, kind, lab } = entry;
  const response = wireResponse(entry);
  if (status === null || response === null) return null;
  if (status < 400) {
    const reason = lab.details?.['stop_reason'];
    return typeof reason === 'string' ? { by: 'stop-reason', reason } : null;
  }
  if (code !== null) return { by: 'code', code };
  if (lab.body === 'html' || lab.body === 'empty') return { by: 'status', status };
  if (kind === 'type' && type !== null)
    return isSDKType(type) ? { by: 'type', type } : { by: 'status', status };
  return wordingCheck(entry, status);
}

/** Types that both SDKs list; another one, such as `request_too_large`, can come without a JSON body. */
const sdkTypes = [
  'invalid_request_error',
  'authentication_error',
  'billing_error',
  'permission_error',
  'not_found_error',
  'rate_limit_error',
  'timeout_error',
  'api_error',
  'overloaded_error',
  'conflict_error',
  'memory_precondition_failed_error',
  'memory_path_conflict_error',
];

function isSDKType(type: string): boolean {
  return sdkTypes.includes(type);
}

/** Statuses that the SDKs send again by themselves. */
function isRetriedBySDK(status: number): boolean {
  return [408, 409, 429].includes(status) || status >= 500;
}

function planOf(entry: Entry): Omit<Plan, 'check'> {
  const { verdict } = entry.retry;
  const waits = verdict === 'after-wait' || verdict === 'yes';
  return {
    says: advice(entry),
    call: entry.endpoints.some((name) => ['any', 'messages', 'workload identity'].includes(name))
      ? 'messages'
      : (entry.endpoints[0] ?? 'messages'),
    showsWait: waits,
    readsCode: entry.causes.some(({ confirm }) => confirm?.includes('error_code')),
    hasRequestId:
      entry.lab.raw === undefined && (entry.lab.body === undefined || entry.lab.body === 'json'),
    maxRetries: verdict === 'yes' && isRetriedBySDK(entry.status ?? 0) ? 5 : null,
  };
}

/** One line for the log: what to do, ending in the first fix. */
function advice(entry: Entry): string {
  const action = actionOf(entry);
  const [first] = entry.fixes;
  if (first === undefined) return `${headlineOf(entry)}: ${entry.id}`;
  const fix = proseToText(first.title).replaceAll(/["`\\]/g, "'");
  const saysSo = action === 'not-stated' || /^(wait|retry)\b/i.test(fix);
  return saysSo ? fix : `${actionWords[action]}: ${fix}`;
}

/** Path of the class that stands for the entry's code, when the SDK has one that programs can reach. */
function ownClass(entry: Entry, language: Handling['language'], recording: Recording | undefined) {
  const observed = recording?.[language];
  const name = entry.classes[language];
  if (entry.code === null || entry.since[language] === null) return null;
  if (observed === undefined || !('class' in observed) || observed.class !== name) return null;
  const path = observed.reachableAs;
  // A class without a path, or of the status, is no way to tell this code.
  return path?.includes('.') === true && path.endsWith(`.${name}`) ? path : null;
}

function handling(entry: Entry, language: Handling['language'], plan: Plan): Handling {
  const isPython = language === 'python';
  const hasClass = plan.check.by === 'class';
  const code = isPython ? pythonProgram(plan) : typescriptProgram(plan);
  const oldest = newerVersion(
    oldestVersion(language, code),
    hasClass ? entry.since[language] : null,
  );
  const sdk = isPython ? 'anthropic' : '@anthropic-ai/sdk';
  return {
    language,
    variant: hasClass ? 'own-class' : 'any-version',
    file: `${entry.id}${hasClass ? '-class' : ''}.${isPython ? 'py' : 'ts'}`,
    caption: `${isPython ? 'Python 3.10 or newer' : 'TypeScript'}, ${oldest === null ? 'any SDK version' : `${sdk} ${oldest} or newer`}`,
    code,
    prints: plan.says,
  };
}
