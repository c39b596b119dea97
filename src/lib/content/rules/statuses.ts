import { statusesOfTypes } from '../error-types.ts';
import { didYouMean } from './nearest-name.ts';
import { breach, perEntry, type Breach, type Rule } from './rule.ts';

/** Statuses, and the types that come with them. */
export const statuses: Record<string, Rule> = {
  'a status has its page': ({ entries, statuses }) => {
    const known = statuses.map(({ id }) => id);
    return entries.flatMap(({ file, status, messages }) =>
      [
        { status, field: [] as string[] },
        ...messages.map((each) => ({ status: each.status ?? null, field: ['messages', each.id] })),
      ]
        .filter((each) => each.status !== null && !known.includes(String(each.status)))
        .map((each) => ({
          file,
          ...breach(
            `${each.status} has no page in content/statuses; correct it or add the page${didYouMean(String(each.status), [])}`,
            ...each.field,
            'status',
          ),
        })),
    );
  },
  'a type has its usual status': perEntry(({ status, type, code, messages }) => [
    ...pairFault(status, type, code, []),
    ...messages.flatMap((message) =>
      message.status === undefined && message.type === undefined
        ? []
        : pairFault(message.status ?? status, message.type ?? type, null, ['messages', message.id]),
    ),
  ]),
  'a page of a status is an error status': ({ statuses }) =>
    statuses
      .filter(({ id }) => !/^(?:200|[45]\d\d)$/.test(id))
      .map(({ file }) => ({
        file,
        ...breach('name the file by a status from 400 to 599, or 200 for what fails inside'),
      })),
};

const answered = 'and status is null; add the one that you met, such as "status: 400"';

function pairFault(
  status: number | null,
  type: string | null,
  code: string | null,
  field: string[],
): Breach[] {
  if (status === null)
    return [
      ...(type === null
        ? []
        : [breach(`a type comes in a response, ${answered}`, ...field, 'type')]),
      ...(code === null
        ? []
        : [breach(`a code comes in a response, ${answered}`, ...field, 'code')]),
    ];
  const wanted = type === null ? undefined : statusesOfTypes[type];
  return wanted === undefined || wanted.includes(status)
    ? []
    : [
        breach(
          `${status} is unusual for ${type}, which comes with ${wanted.join(' or ')}; correct one of them`,
          ...field,
          'status',
        ),
      ];
}
