// Runs many programs in one process: reads a list from standard input, prints what each printed.
// What is not as a reader runs it: the address changes from program to program, and the SDK's waits between
// attempts end at once. The programs themselves are untouched.
import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import type { DriverProgram, DriverReport } from './many.ts';

const programs = (await json(process.stdin)) as DriverProgram[]; // written by many.ts, typed there
const report: DriverReport = {};
const real = globalThis.setTimeout;
// Only the SDK's `sleep`: its time-outs, and the timers inside `fetch`, keep their time.
globalThis.setTimeout = Object.assign((callback: () => void, milliseconds?: number) => {
  const isWait = /utils[/\\]sleep/.test(new Error().stack ?? '');
  return real(callback, isWait ? 0 : milliseconds);
}, real);
for (const { name, path, url } of programs) {
  process.env['ANTHROPIC_BASE_URL'] = url;
  const printed: string[] = [];
  const said: string[] = [];
  let fault = '';
  console.log = (...values: unknown[]) => printed.push(`${format(...values)}\n`);
  console.error = console.warn = (...values: unknown[]) => said.push(`${format(...values)}\n`);
  try {
    // One program may run at several addresses, and a module only once.
    await import(`${pathToFileURL(path).href}?${encodeURIComponent(name)}`);
  } catch (error) {
    fault = String(error);
  }
  report[name] = { printed: printed.join(''), said: said.join(''), fault };
}
process.stdout.write(JSON.stringify(report), () => process.exit(0));
