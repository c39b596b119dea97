import { builtFile, builtPages, type Build } from '../built.ts';
import { blockFaults } from '../code-blocks.ts';
import { headFaults } from '../head.ts';
import { readPage } from './reading.ts';

/** Pages that do not say what they are, or whose code is not what it should be. A visit shows that a browser agrees. */
export function findPartial(build: Build): string[] {
  return builtPages(build).flatMap((path) => {
    const file = `${path.slice(1)}index.html`;
    const page = readPage(build, file);
    const head = { ...page, text: builtFile(build, file).replace(/^[\s\S]*<body/, '') };
    return [...headFaults(head, build, path), ...blockFaults(page.blocks, build, path)].map(
      (fault) => `${path}: ${fault}`,
    );
  });
}
