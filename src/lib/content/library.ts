import { resolve } from 'node:path';
import { readLibrary, type Library } from './disk-library.ts';

/**
 * All content, for the modules that pages load from: read once, from the disk and not through the bundler, for which
 * each file would be a module. While pages are edited, `src/integrations/content-reload.ts` has it read again.
 */
export const library: Library = readLibrary(resolve('src'));
