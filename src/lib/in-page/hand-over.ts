/**
 * Runs a file and takes what it hands over by an event named `ready`. The bundler's own way to import later
 * would bring a kilobyte of preloading to every page. A failed import may be kept by the browser, so that
 * each `attempt` has an address of its own.
 */
export async function fetchPart(file: string, ready: string, attempt: number): Promise<unknown> {
  const handed: unknown[] = [];
  const take = (event: Event) => {
    if (event instanceof CustomEvent) handed.push(event.detail);
  };
  document.addEventListener(ready, take, { once: true });
  try {
    await import(/* @vite-ignore */ attempt === 1 ? file : `${file}?${attempt}`);
  } finally {
    document.removeEventListener(ready, take);
  }
  if (handed.length === 0) throw new Error(file); // it handed nothing over
  return handed[0];
}
