/**
 * Goes in front of Pagefind's worker, as source text, so it uses nothing from outside. Pagefind passes
 * over a piece of its index that does not load, and answers as if the words stood nowhere; here such an
 * answer becomes a failure, so that nobody is told "Nothing found" about what was not read.
 */
export function guardFetches(worker: WorkerScope): void {
  let fault = '';
  const load = worker.fetch.bind(worker);
  worker.fetch = async (...request) => {
    try {
      const response = await load(...request);
      const address = String(request[0]);
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
      if (!/\.pf_\w+$/.test(address)) return response;
      // The pieces are compressed, or were; what begins otherwise is another page's text.
      const start = new Uint8Array(await response.clone().arrayBuffer()).slice(0, 12);
      const isPacked = start[0] === 0x1f && start[1] === 0x8b;
      if (!isPacked && new TextDecoder().decode(start) !== 'pagefind_dcd')
        throw new Error(`${address} is no piece of the index`);
      return response;
    } catch (error) {
      fault = String(error);
      throw error;
    }
  };
  const say = worker.postMessage.bind(worker);
  worker.postMessage = (message) => {
    const lost = fault;
    fault = '';
    say(lost === '' ? message : { id: message.id, error: lost });
  };
  worker.addEventListener('unhandledrejection', (event) => {
    fault ||= String(event.reason);
    event.preventDefault();
  });
}

/** What of a worker's global scope the guard replaces; the DOM library has the page's only. */
export type WorkerScope = {
  fetch: typeof fetch;
  postMessage: (message: { id: unknown; error?: string }) => void;
  addEventListener: (
    type: 'unhandledrejection',
    listener: (event: PromiseRejectionEvent) => void,
  ) => void;
};
