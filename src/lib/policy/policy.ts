import type { Entry } from '../content/entry.ts';
import { parseTemplate } from '../find/match/template.ts';
import type { Recording } from '../observed/recording.ts';
import { classify, type Answer, type Condition, type Policy } from './programs/classify.ts';
import { answerOf, vectorsOf, type Vector } from './vectors.ts';

/** Every entry in, the ordered rules out. A code decides, then a wording that a general rule would get wrong. */
export function policyOf(
  entries: readonly Entry[],
  recordingOf: (id: string) => Recording | undefined,
): Policy {
  const answers = new Map<string, Answer>();
  const nameOf = (answer: Answer) => {
    const key = JSON.stringify(answer);
    const name = [...answers].find(([, known]) => JSON.stringify(known) === key)?.[0];
    if (name !== undefined) return name;
    const fresh = freshName(answer, answers);
    answers.set(fresh, answer);
    return fresh;
  };
  const living = entries.filter(({ retired }) => retired === undefined);
  const rules = (of: readonly Entry[], condition: (group: Entry[]) => Condition) =>
    [...grouped(of, (entry) => nameOf(answerOf(entry)))].map(([then, group]) => ({
      if: condition(group),
      then,
    }));
  const vectors = living.flatMap((entry) => vectorsOf(entry, recordingOf(entry.id)));
  const named = (field: 'stop_reason' | 'part' | 'class', of: readonly Vector[]) =>
    [...grouped([...unanimous(field, of)], ([, answer]) => nameOf(answer))].map(
      ([then, group]) => ({
        if: { [field]: group.map(([name]) => name) },
        then,
      }),
    );
  const types = rules(
    living.filter(({ kind }) => kind === 'type'),
    (group) => ({ type: group.map(({ id }) => id) }),
  );
  const general = [
    ...headerRules.map(({ header, answer }) => ({ if: { header }, then: nameOf(answer) })),
    ...types,
    // Of a response, its status and type say more than the class that an SDK makes of it.
    ...named(
      'class',
      vectors.filter(({ from }) => from === 'exception'),
    ).map(({ if: wanted, then }) => ({ if: { status: [null], ...wanted }, then })),
    ...statusRules.map(({ condition, answer }) => ({ if: condition, then: nameOf(answer) })),
    { if: {}, then: nameOf(unknown) },
  ];
  const rest = [...named('stop_reason', vectors), ...named('part', vectors), ...general];
  // A code that is answered like its type needs no rule of its own.
  const codes = rules(
    living.filter(
      (entry) =>
        entry.code !== null &&
        !agrees(
          { answers: Object.fromEntries(answers), rules: general },
          {
            id: entry.id,
            from: 'response',
            input: { status: entry.status, type: entry.type },
            expect: answerOf(entry),
          },
        ),
    ),
    (group) => ({ error_code: group.map(({ code }) => code ?? '') }),
  );
  let tail: Policy['rules'] = rest;
  // The second round is for texts that others begin with: those are decided before.
  for (const _round of [1, 2]) {
    const known = { answers: Object.fromEntries(answers), rules: [...codes, ...tail] };
    const marks = wordingRules(living, vectors, known, tail.length - rest.length, nameOf);
    tail = [...tail.slice(0, tail.length - rest.length), ...marks, ...rest];
  }
  return { answers: Object.fromEntries(answers), rules: [...codes, ...tail] };
}

/** Values of a field and the answer that they mean most often; the short name of a part where it says enough. */
function unanimous(
  field: 'stop_reason' | 'part' | 'class',
  vectors: readonly Vector[],
): Map<string, Answer> {
  const shortNames = grouped(
    vectors.filter(({ input }) => typeof input[field] === 'string'),
    ({ input }) => String(input[field]).split('/').at(-1) ?? '',
  );
  const found = new Map<string, Answer>();
  for (const [short, group] of shortNames) {
    const [first] = group;
    if (first === undefined) continue;
    if (group.every(({ expect }) => sameAnswer(expect, first.expect))) {
      found.set(short, first.expect);
      continue;
    }
    for (const [name, own] of grouped(group, ({ input }) => String(input[field])))
      found.set(name, mostCommon(own.map(({ expect }) => expect)));
  }
  return found;
}

function mostCommon(answers: readonly Answer[]): Answer {
  const groups = [...grouped(answers, (answer) => JSON.stringify(answer)).values()];
  const [largest = []] = groups.sort((one, other) => other.length - one.length);
  return largest[0] ?? unknown;
}

/** What a server says of a retry holds for an error that no rule above knows. */
const headerRules: { header: [string, string]; answer: Answer }[] = [
  {
    header: ['x-should-retry', 'false'],
    answer: { action: 'stop', retry: 'no', scope: null, failover: null },
  },
  {
    header: ['x-should-retry', 'true'],
    answer: { action: 'retry', retry: 'yes', scope: null, failover: null },
  },
];

/** A status without a type or a known type: a page from something in between, or a type that is new. */
const statusRules: { condition: Condition; answer: Answer }[] = [
  {
    condition: { status: [408, 425] },
    answer: { action: 'retry', retry: 'yes', scope: null, failover: null },
  },
  {
    condition: { status: [429] },
    answer: { action: 'wait', retry: 'after-wait', scope: 'organization', failover: null },
  },
  {
    condition: { status_from: 500 },
    answer: { action: 'retry', retry: 'yes', scope: 'service', failover: ['provider'] },
  },
  {
    condition: { status: [401, 402, 403] },
    answer: { action: 'fix-account', retry: 'after-fix', scope: null, failover: null },
  },
  {
    condition: { status_from: 400 },
    answer: { action: 'change-request', retry: 'after-fix', scope: 'request', failover: [] },
  },
];

const unknown: Answer = { action: 'not-stated', retry: 'not-stated', scope: null, failover: null };

/** A rule for each wording that the rules so far answer otherwise than its page, by the shortest text that tells it. */
function wordingRules(
  entries: readonly Entry[],
  vectors: readonly Vector[],
  known: Policy,
  before: number,
  nameOf: (answer: Answer) => string,
): Policy['rules'] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const first = known.rules.findIndex(({ if: { error_code } }) => error_code === undefined);
  const open = vectors.filter(({ input }) => classify(known, input).rule >= first + before);
  const othersOf = otherAnswers(open);
  const groups = new Map<string, { status: number | null; then: string; marks: string[] }>();
  for (const vector of open) {
    const { message, status = null } = vector.input;
    const entry = byId.get(vector.id);
    if (typeof message !== 'string' || entry === undefined || agrees(known, vector)) continue;
    const then = nameOf(vector.expect);
    const group = groups.get(`${status} ${then}`) ?? { status, then, marks: [] };
    if (group.marks.some((mark) => message.includes(mark))) continue;
    const mark = telling(message, entry, othersOf(vector));
    if (mark === null) continue;
    group.marks.push(mark);
    groups.set(`${status} ${then}`, group);
  }
  return [...groups.values()].map(({ status, then, marks }) => ({
    if: { status: [status], message: marks },
    then,
  }));
}

/** For a vector, the messages with its status and another answer. */
function otherAnswers(open: readonly Vector[]): (vector: Vector) => readonly string[] {
  const statusOf = ({ input }: Vector) => input.status ?? null;
  const answers = new Map(
    [...Map.groupBy(open, statusOf)].map(([status, group]) => [
      status,
      Map.groupBy(group, ({ expect }) => JSON.stringify(expect)),
    ]),
  );
  const others = new Map<string, readonly string[]>();
  return (vector) => {
    const [status, own] = [statusOf(vector), JSON.stringify(vector.expect)];
    const found =
      others.get(`${status} ${own}`) ??
      [...(answers.get(status) ?? [])].flatMap(([answer, group]) =>
        answer === own ? [] : group.flatMap(({ input }) => input.message ?? []),
      );
    others.set(`${status} ${own}`, found);
    return found;
  };
}

/** Letters that a mark has at least, so that it does not stand in other texts by chance. */
const shortest = 16;

/** The shortest start of a fixed text of the message that stands in no message with another answer. */
function telling(message: string, entry: Entry, others: readonly string[]): string | null {
  const literals = entry.messages
    .flatMap(({ template }) => parseTemplate(template).literals)
    .map((literal) => literal.trim())
    .filter((literal) => literal.length > 5 && message.includes(literal));
  // A recorded text has no template.
  const pieces = literals.length > 0 || message.length > 200 ? literals : [message];
  const candidates = pieces.flatMap((literal) =>
    [...literal.matchAll(/(?<=\S)(?=\s|$)/g)]
      .map(({ index }) => literal.slice(0, index))
      .filter((start) => start.length >= Math.min(shortest, literal.length)),
  );
  const isFree = (text: string) => !others.some((other) => other.includes(text));
  const sorted = candidates.sort((one, other) => one.length - other.length);
  return (
    sorted.find((text) => text.length >= shortest && isFree(text)) ??
    sorted.findLast((text) => text.length < shortest && isFree(text)) ??
    null
  );
}

/** Whether the rules answer a vector as its page does. */
export function agrees(policy: Policy, { input, expect }: Vector): boolean {
  const { action, retry, scope, failover } = classify(policy, input);
  return sameAnswer({ action, retry, scope, failover }, expect);
}

function sameAnswer(one: Answer, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Short, as it stands in each rule: the first word of the action and a number. */
function freshName({ action }: Answer, known: ReadonlyMap<string, Answer>): string {
  const [word = ''] = action.split('-');
  const taken = [...known.keys()].filter((name) => name.startsWith(word)).length;
  return `${word}${taken + 1}`;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
