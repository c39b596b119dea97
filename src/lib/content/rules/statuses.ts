import { didYouMean } from './nearest-name.ts';
import { breach, perEntry, type Breach, type Rule } from './rule.ts';

/** The status that the API gives with a type. A wording of another program may have another. */
const usual: Record<string, number[]> = {
  invalid_request_error: [400],
  authentication_error: [401],
  billing_error: [402],
  permission_error: [403],
  not_found_error: [404],
  conflict_error: [409],
  memory_path_conflict_error: [409],
  memory_precondition_failed_error: [409],
  request_too_large: [413],
  rate_limit_error: [429],
  api_error: [500],
  timeout_error: [504],
  overloaded_error: [529],
};

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
      .filter(({ id }) => !/^[45]\d\d$/.test(id))
      .map(({ file }) => ({ file, ...breach('name the file by a status from 400 to 599') })),
};

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
        : [breach('a type comes in a response, and status is null', ...field, 'type')]),
      ...(code === null
        ? []
        : [breach('a code comes in a response, and status is null', ...field, 'code')]),
    ];
  const wanted = type === null ? undefined : usual[type];
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
