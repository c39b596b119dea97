/** A value read in a paste, and where. */
export type Fact<Value = string> = {
  value: Value;
  at: number;
  /** Whether it stood in a field of that name, not only somewhere in the text. */
  isField: boolean;
};

/** Everything in a paste that has a name: what the resolver ranks and shows. */
export type Facts = {
  codes: Fact[];
  /** Values of `error_code` that no entry has: codes newer than this reference. */
  newCodes: Fact[];
  types: Fact[];
  statuses: Fact<number>[];
  classes: (Fact & { owner: string })[];
  /** Words that are an alias of an entry: names other platforms give an error. */
  aliases: Fact[];
  messages: Fact[];
  requestIds: Fact[];
  models: Fact[];
  retryAfter: Fact[];
};

/** Facts kept of one kind; a log that repeats itself has no more to say. */
export const mostFacts = 200;

/** Adds a fact, as far as there is room for more of its kind. */
export function keep<Item>(list: Item[], item: Item): void {
  if (list.length < mostFacts) list.push(item);
}
