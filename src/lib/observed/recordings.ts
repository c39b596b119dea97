import { observed, texts } from '../content/page-files.ts';
import { pagesOfReleases, readOwnChanges, type OwnChange } from '../content/own-changes.ts';
import { recordedFrom, type Recorded } from '../content/recorded.ts';
import type { ClaudeCode } from './claude-code.ts';
import type { DeclaredCode, Declarations } from './declarations.ts';
import type { OtherLanguage, OtherSDK } from './elsewhere.ts';
import type { Backoff, Recording } from './recording.ts';
import type { Versions } from './versions.ts';

/** What both SDKs did with this entry in the lab; undefined until `npm run record` has run for it. */
export const recordingOf: (id: string) => Recording | undefined = observed.recordingOf;

/** What the SDKs did that only some machines can run. */
export const otherSDKs: Record<OtherLanguage, OtherSDK> = {
  java: read('elsewhere/java.json', observed.otherSDKs?.get('java')),
  go: read('elsewhere/go.json', observed.otherSDKs?.get('go')),
};

/** What Claude Code prints for each error that it can meet. */
export const claudeCode: ClaudeCode = read('elsewhere/claude-code.json', observed.claudeCode);

/** What each SDK version changed, oldest first. */
export const versions: Versions = read('versions.json', observed.versions);

/** How long the SDKs wait before they send again. */
export const backoff: Backoff = read('backoff.json', observed.backoff);

/** What the newest SDKs declare about each error code. */
export const declarations: Declarations = read('declarations.json', observed.declarations);

/** What first-day pages are made from. */
export const recorded: Recorded = recordedFrom(declarations, versions);

/** What the SDKs declare about a code; undefined for a name that they do not declare. */
export function declaredCode(name: string): DeclaredCode | undefined {
  return recorded.codes.get(name);
}

/** What we changed on the site: as the editors tell it, and the pages that new SDKs brought. */
export const ownChanges: OwnChange[] = [
  ...readOwnChanges(texts.get('content/changes.yaml') ?? ''),
  ...pagesOfReleases(versions, declarations),
];

/** The check of the content says what is wrong with the file; nothing can be built without it. */
function read<Value>(file: string, value: Value | undefined): Value {
  if (value === undefined) throw new Error(`src/observed/${file} cannot be read`);
  return value;
}
