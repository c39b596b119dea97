import Cite from './Cite.astro';
import Count from './Count.astro';
import Heading from './Heading.astro';
import Link from './Link.astro';
import Snippet from './Snippet.astro';
import Table from './Table.astro';
import TellTable from './TellTable.astro';

/** Components of an entry's body. What only guides draw is not here, as its styles would stand in every entry. */
export const entryComponents = {
  a: Link,
  Cite,
  Count,
  Heading,
  Snippet,
  table: Table,
  TellTable,
};
