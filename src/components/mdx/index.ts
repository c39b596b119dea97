import BackoffPlot from './BackoffPlot.astro';
import DecisionTree from './DecisionTree.astro';
import { entryComponents } from './entry.ts';
import PolicyProgram from './PolicyProgram.astro';

/** Components that the body of a guide or a status may use without importing them. */
export const mdxComponents = { ...entryComponents, BackoffPlot, DecisionTree, PolicyProgram };
