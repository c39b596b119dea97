/** Waits for something, and says every five seconds that it is still at it. */
export async function withProgress<Result>(what: string, done: Promise<Result>): Promise<Result> {
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1000);
  const reminder = setInterval(() => console.error(`${what}: ${seconds()} s …`), 5000);
  try {
    return await done;
  } finally {
    clearInterval(reminder);
  }
}
