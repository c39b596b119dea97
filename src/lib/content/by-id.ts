/**
 * The member of a list that has an id. Each page looks up others, and there is a page for each: a list
 * is read through once, not once a question.
 */
export function withId<Member extends { id: string }>(
  list: readonly Member[],
  id: string,
): Member | undefined {
  const known = indexes.get(list) ?? new Map(list.map((member) => [member.id, member]));
  indexes.set(list, known);
  // Each index was made from the list that it is kept by.
  return known.get(id) as Member | undefined;
}

/** The members that have these ids, in this order; an id that none has is passed over. */
export function withIds<Member extends { id: string }>(
  list: readonly Member[],
  ids: readonly string[],
): Member[] {
  return ids.flatMap((id) => withId(list, id) ?? []);
}

const indexes = new WeakMap<readonly { id: string }[], ReadonlyMap<string, { id: string }>>();
