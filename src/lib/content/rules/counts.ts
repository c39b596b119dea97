import { componentsOf, readBody } from './body-tree.ts';
import { inBody } from './bodies.ts';
import { breach, perPage, type Rule } from './rule.ts';
import { proseIn } from './texts.ts';

/** Numbers that change with every release of an SDK. */
export const counts: Record<string, Rule> = {
  'no count of codes, classes or statuses is typed': perPage((page, { statuses }) => {
    const known = new Set(statuses.map(({ id }) => id));
    const tree = readBody(page.body);
    const nodes = 'fault' in tree ? [] : tree.nodes;
    const typed = (text: string) =>
      [...text.matchAll(count)]
        .filter(({ groups }) => !known.has(groups?.['number'] ?? ''))
        .map(
          ({ 0: found }) =>
            `"${found}" changes with the SDKs; say it without a number${page.body === '' ? '' : ', or in a status page with <Count of="codes" status={…} />'}`,
        );
    return [
      ...proseIn(page).flatMap(({ field, value }) =>
        typed(value).map((text) => breach(text, ...field)),
      ),
      ...nodes.flatMap(({ node, line }) =>
        node.type === 'text' ? typed(node.value).map((text) => inBody(line, text)) : [],
      ),
    ];
  }),
  'a count is of the page it stands on': perPage(({ id, body }, { statuses }) =>
    componentsOf(body)
      .filter(({ name }) => name === 'Count')
      .filter(
        ({ attributes }) =>
          attributes.get('of') !== 'codes' ||
          String(attributes.get('status')) !== id ||
          !statuses.some((status) => status.id === id),
      )
      .map(({ line }) =>
        inBody(line, '<Count>: counts codes, of="codes", on the page of its own status only'),
      ),
  ),
};

const words =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\w+)?|(?:a |one )?hundred|dozen';

const count = new RegExp(
  `(?<![\\d.])\\b(?<number>${words}|\\d{1,3})(?: of (?:its|the|these|those|them|their|our|your))? (?:[a-z]+ )?(?:codes|classes|statuses|error types)\\b`,
  'gi',
);
