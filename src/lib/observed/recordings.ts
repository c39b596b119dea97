import ownChangesText from '../../content/changes.yaml?raw';
import { pagesOfReleases, readOwnChanges, type OwnChange } from '../content/own-changes.ts';
import { recordedFrom, type Recorded } from '../content/recorded.ts';
import { claudeCodeSchema, type ClaudeCode } from './claude-code.ts';
import { declarationsSchema, type DeclaredCode, type Declarations } from './declarations.ts';
import { otherSDKSchema, type OtherLanguage, type OtherSDK } from './elsewhere.ts';
import { backoffSchema, recordingSchema, type Backoff, type Recording } from './recording.ts';
import { versionsSchema, type Versions } from './versions.ts';

const files = import.meta.glob<unknown>('../../observed/*.json', {
  import: 'default',
  eager: true,
});

/** What both SDKs did with this entry in the lab; undefined until `npm run record` has run for it. */
export function recordingOf(id: string): Recording | undefined {
  const found = files[`../../observed/${id}.json`];
  return found === undefined ? undefined : recordingSchema.parse(found);
}

const elsewhere = import.meta.glob<unknown>('../../observed/elsewhere/*.json', {
  import: 'default',
  eager: true,
});

/** What the SDKs did that only some machines can run. */
export const otherSDKs: Record<OtherLanguage, OtherSDK> = {
  java: otherSDKSchema.parse(elsewhere['../../observed/elsewhere/java.json']),
  go: otherSDKSchema.parse(elsewhere['../../observed/elsewhere/go.json']),
};

/** What Claude Code prints for each error that it can meet. */
export const claudeCode: ClaudeCode = claudeCodeSchema.parse(
  elsewhere['../../observed/elsewhere/claude-code.json'],
);

/** What each SDK version changed, oldest first. */
export const versions: Versions = versionsSchema.parse(files['../../observed/versions.json']);

/** How long the SDKs wait before they send again. */
export const backoff: Backoff = backoffSchema.parse(files['../../observed/backoff.json']);

/** What the newest SDKs declare about each error code. */
export const declarations: Declarations = declarationsSchema.parse(
  files['../../observed/declarations.json'],
);

/** What first-day pages are made from. */
export const recorded: Recorded = recordedFrom(declarations, versions);

/** What the SDKs declare about a code; undefined for a name that they do not declare. */
export function declaredCode(name: string): DeclaredCode | undefined {
  return recorded.codes.get(name);
}

/** What we changed on the site: as the editors tell it, and the pages that new SDKs brought. */
export const ownChanges: OwnChange[] = [
  ...readOwnChanges(ownChangesText),
  ...pagesOfReleases(versions, declarations),
];
