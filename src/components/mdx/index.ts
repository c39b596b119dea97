import BackoffPlot from './BackoffPlot.astro';
import ClaudeCodeLines from './ClaudeCodeLines.astro';
import ClaudeCodeRetries from './ClaudeCodeRetries.astro';
import DecisionTree from './DecisionTree.astro';
import { entryComponents } from './entry.ts';
import FoldedSnippet from './FoldedSnippet.astro';
import OtherHandlers from './OtherHandlers.astro';
import PolicyProgram from './PolicyProgram.astro';

/** Components that the body of a guide or a status may use without importing them. */
export const mdxComponents = {
  ...entryComponents,
  BackoffPlot,
  ClaudeCodeLines,
  ClaudeCodeRetries,
  DecisionTree,
  FoldedSnippet,
  OtherHandlers,
  PolicyProgram,
};
