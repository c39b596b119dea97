/** Part of the page in, that element out; a page without it is not ours. */
export function find<Kind extends Element>(
  root: ParentNode,
  name: string,
  kind: new () => Kind,
): Kind {
  const found = root.querySelector(name);
  if (!(found instanceof kind)) throw new Error(`the page lacks ${name}`);
  return found;
}
