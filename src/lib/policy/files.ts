const files = import.meta.glob<string>('./programs/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Programs that follow the policy, by the name under which a reader saves them: `gateway.py`. */
export const policyFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]),
);
