/** What a program branches on. */
export type Check =
  | { by: 'code'; code: string }
  | { by: 'type'; type: string }
  | { by: 'status'; status: number }
  | { by: 'stop-reason'; reason: string }
  | { by: 'class'; path: string }
  | {
      by: 'text';
      how: 'is' | 'starts' | 'ends' | 'contains';
      /** Null when the wordings come with several statuses. */
      status: number | null;
      marks: string[];
    };

/** All that differs between the programs. */
export type Plan = {
  check: Check;
  /** The line that the program prints when it meets the error. */
  says: string;
  /** `messages`, or the endpoint family whose call is shown. */
  call: string;
  showsWait: boolean;
  /** Whether a code, when there is one, is named instead of `says`: of a type whose page tells its causes by it. */
  readsCode: boolean;
  hasRequestId: boolean;
  /** Retries to ask the SDK for; null leaves its default. */
  maxRetries: number | null;
};

/** What the program of a type says in place of its own line when the error has a code: each code has a page. */
export const lookUp = 'Look up the code, which says more:';

/** Name of the constant that holds the fixed texts. */
export function markName({ how, marks }: Extract<Check, { by: 'text' }>): string {
  const name = { is: 'WORDING', starts: 'START', ends: 'END', contains: 'PART' }[how];
  return marks.length > 1 ? `${name}S` : name;
}

/** Lines in, lines out, each moved to the right. */
export function indent(depth: number, source: string[]): string[] {
  return source.map((line) => (line === '' ? line : ' '.repeat(depth) + line));
}

/** Lines in, file out. */
export function lines(source: string[]): string {
  return `${source.join('\n')}\n`;
}
