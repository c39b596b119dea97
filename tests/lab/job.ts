import type { Surface } from '../../src/lib/observed/versions.ts';

/** One thing that a runner does with its SDK. */
export type Job = {
  /** Key of the observation. */
  name: string;
  /**
   * `request`: a plain call. `stream`: a streamed call, read to its end. A platform: a plain call of its client.
   * Else a client scenario's name.
   */
  action: string;
  /** Base URL for the SDK. */
  url: string;
  /** Waits between attempts are real instead of shortened. */
  realWaits?: boolean;
};

/** What a runner reads from its standard input. */
export type JobList = { jobs: Job[]; tlsOrigin: string; refusingOrigin: string };

/** What an exception is, says and carries. */
export type Description = {
  class: string;
  parents: string[];
  reachableAs: string | null;
  attributes: Record<string, unknown> | null;
  text: string;
  causes: string[];
};

/** What came of a job; `sent` counts requests in the runner. */
export type Outcome = {
  raised?: Description;
  /** Nothing was raised, but this is seen. */
  shows?: string;
  /** Why the language cannot have it. */
  absent?: string;
  /** Seconds that the SDK asked to wait between attempts. */
  waits: number[];
  sent: number;
};

/** What a runner prints. */
export type RunnerReport = { version: string; outcomes: Record<string, Outcome> };

/** What a version probe reads, and what it prints. */
export type ProbeInput = { origin: string; statuses: readonly number[] };
export type ProbeReport = Surface;
