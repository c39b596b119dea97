import declarations from '../../observed/declarations.json' with { type: 'json' };
import type { Language } from './recording.ts';

/** SDK versions whose classes and recordings this site shows: those that the lab recorded. */
export const sdkVersions: Record<Language, string> = declarations.read;
