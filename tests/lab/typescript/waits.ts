import { AsyncLocalStorage } from 'node:async_hooks';

/** The waits of one job: the seconds that its SDK asked for, and whether it really has to wait. */
type Waits = { asked: number[]; real: boolean };

const current = new AsyncLocalStorage<Waits>();

/** Does `act`, and notes in `waits` how long the SDK asks to wait between its attempts. */
export function withWaits<Result>(waits: Waits, act: () => Promise<Result>): Promise<Result> {
  return current.run(waits, act);
}

/** Puts itself before the timer that the SDK waits with; jobs may then run side by side. */
export function observeWaits(): void {
  const real = globalThis.setTimeout;
  const observed = (callback: () => void, milliseconds = 0) => {
    const waits = current.getStore();
    // Only the SDK's `sleep`: its time-outs, and the timers inside `fetch`, keep their time.
    if (!waits || !/utils[/\\]sleep/.test(new Error().stack ?? ''))
      return real(callback, milliseconds);
    waits.asked.push(milliseconds / 1000);
    return real(callback, waits.real ? milliseconds : 0);
  };
  globalThis.setTimeout = Object.assign(observed, real);
}
