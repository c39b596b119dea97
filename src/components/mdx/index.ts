import BackoffPlot from './BackoffPlot.astro';
import Cite from './Cite.astro';
import Count from './Count.astro';
import DecisionTree from './DecisionTree.astro';
import Heading from './Heading.astro';
import Link from './Link.astro';
import Snippet from './Snippet.astro';
import TellTable from './TellTable.astro';

/** Components that an MDX body may use without importing them. */
export const mdxComponents = {
  a: Link,
  BackoffPlot,
  Cite,
  Count,
  DecisionTree,
  Heading,
  Snippet,
  TellTable,
};
