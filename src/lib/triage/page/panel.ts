import { admitWorkers } from '../../search/trusted-worker.ts';
import type { Table } from '../table.ts';
import { find } from './found.ts';
import { mostBytes, type Order, type Report } from './protocol.ts';
import { Result } from './result.ts';
import address from './triage-worker.ts?worker&url';

/** Characters of a paste that the field takes; a longer one is read without being shown. */
const longestShown = 20_000;
/** Time that a worker has to stop by itself. */
const patience = 3000;

type Files = { name: string; blob: Blob }[];

/** Logs and tickets in, a table of their errors out: read beside the page, and kept on it alone. */
export class TriagePanel extends HTMLElement {
  #worker: Worker | undefined;
  #result: Result | undefined;
  #bytes = 0;
  /** What of the field is being read: it stays there until it is, since reading can fail. */
  #taken = '';

  connectedCallback() {
    const { errors = '', ids = '', home = '' } = this.dataset;
    this.#result = new Result(find(this, '[data-result]', HTMLElement), { errors, ids }, home);
    const field = find(this, 'textarea', HTMLTextAreaElement);
    field.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text') ?? '';
      if (text.length <= longestShown) return;
      event.preventDefault();
      this.#readText('the pasted text', text);
    });
    this.#on('[data-group]', () => {
      if (field.value.trim() === '') return this.#say('Paste or type something first.');
      const isTaken = this.#readText('the pasted text', field.value);
      if (isTaken) this.#taken = field.value;
    });
    const files = find(this, 'input[type=file]', HTMLInputElement);
    files.addEventListener('change', () => {
      this.#readFiles(files.files);
      files.value = '';
    });
    document.addEventListener('dragover', (event) => {
      if (isForBox(event)) return;
      event.preventDefault();
      this.dataset['over'] = '';
    });
    document.addEventListener('dragleave', () => delete this.dataset['over']);
    document.addEventListener('drop', (event) => this.#onDrop(event));
    this.#on('[data-stop]', () => this.#stop());
    this.#on('[data-clear]', () => {
      this.#letGo('ready', '');
      field.focus();
    });
    this.dataset['state'] = 'ready';
  }

  #onDrop(event: DragEvent) {
    delete this.dataset['over'];
    if (event.defaultPrevented || isForBox(event)) return;
    event.preventDefault();
    if (event.dataTransfer?.files.length) return this.#readFiles(event.dataTransfer.files);
    const text = event.dataTransfer?.getData('text') ?? '';
    if (text !== '') this.#readText('the dropped text', text);
  }

  #readFiles(list: FileList | null) {
    const files = [...(list ?? [])].map((file) => ({ name: file.name, blob: file }));
    if (files.length > 0) this.#read(files);
  }

  /** A text is one, whatever stands in it; in a file this letter is the sign of something else. */
  #readText(name: string, text: string): boolean {
    return this.#read([{ name, blob: new Blob([text.replaceAll('\0', ' ')]) }]);
  }

  /** Whether the files are taken. */
  #read(files: Files): boolean {
    const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
    const isBusy = this.dataset['state'] === 'reading';
    if (isBusy || this.#bytes + bytes > mostBytes) {
      this.#say(isBusy ? 'Wait until this is read, or stop it.' : this.#refusal(files, bytes));
      return false;
    }
    this.#bytes += bytes;
    this.dataset['state'] = 'reading';
    this.#progress(0, true);
    this.#say(`Reading ${files.length === 1 ? files[0]?.name : `${files.length} files`}.`);
    this.#order({ read: files });
    return true;
  }

  #refusal(files: Files, bytes: number): string {
    const what = files.length === 1 ? `${files[0]?.name} has` : 'these files have';
    const before = this.#bytes === 0 ? '' : `, and ${megabytes(this.#bytes)} were read before`;
    return `Not read: ${what} ${megabytes(bytes)}${before}. This page reads ${megabytes(mostBytes)} in all. Cut the log, or use the command below, which has no limit.`;
  }

  #order(order: Order) {
    this.#worker ??= this.#startWorker();
    this.#worker.postMessage(order);
  }

  #startWorker(): Worker {
    admitWorkers();
    const worker = new Worker(address);
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => this.#take(data));
    worker.addEventListener('error', () =>
      this.#letGo('failed', 'The script that reads did not come, or failed. Try again.'),
    );
    const { feed = '', answers = '[]' } = this.dataset;
    worker.postMessage({ start: { feed, answers: JSON.parse(answers) } } satisfies Order);
    return worker;
  }

  #take(report: Report) {
    if ('failed' in report) this.#letGo('failed', failures[report.failed]);
    else if ('table' in report) this.#show(report);
    else {
      const percent = Math.floor((100 * report.done) / report.total);
      const before = this.#progress(percent, true);
      // A screen reader is told every tenth only.
      if (Math.floor(percent / 10) > Math.floor(before / 10))
        this.#say(`Reading ${report.name}: ${percent} %.`);
    }
  }

  #show({ table, isStopped, refused }: Extract<Report, { table: Table }>) {
    this.#progress(0, false);
    if (table.counts.lines === 0)
      return this.#letGo('failed', [...refused, 'Nothing was read.'].join(' '));
    this.#result?.draw(table);
    const field = find(this, 'textarea', HTMLTextAreaElement);
    if (field.value === this.#taken) field.value = '';
    this.#taken = '';
    const read = isStopped ? 'Stopped. The table counts what was read until then.' : 'Read.';
    const number = table.counts.lines.toLocaleString('en-US');
    this.#say([...refused, read, `${number} lines in all; the errors are below.`].join(' '));
    this.dataset['state'] = 'done';
  }

  #stop() {
    const worker = this.#worker;
    worker?.postMessage({ stop: true } satisfies Order);
    setTimeout(() => {
      if (this.dataset['state'] === 'reading' && this.#worker === worker)
        this.#letGo('failed', 'Stopped. Nothing was kept.');
    }, patience);
  }

  /** The worker goes with all that it has counted; the next text starts another. */
  #letGo(state: 'ready' | 'failed', why: string) {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#bytes = 0;
    this.#taken = '';
    this.#result?.clear();
    this.#progress(0, false);
    this.#say(why);
    this.dataset['state'] = state;
  }

  /** Moves the bar; says where it stood. */
  #progress(percent: number, isShown: boolean): number {
    const bar = find(this, 'progress', HTMLProgressElement);
    const before = bar.value;
    bar.value = percent;
    find(this, '[data-progress]', HTMLElement).hidden = !isShown;
    return before;
  }

  #say(text: string) {
    find(this, '[data-status]', HTMLElement).textContent = text;
  }

  #on(name: string, act: () => void) {
    find(this, name, HTMLElement).addEventListener('click', act);
  }
}

const failures = {
  table: 'The table of errors did not come. Try again.',
  'another-build': 'This page is older than the site. Reload it.',
};

function isForBox({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('find-box') !== null;
}

function megabytes(bytes: number): string {
  const number = (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
  return number === '0' ? 'less than 0.1 MB' : `${number} MB`;
}
