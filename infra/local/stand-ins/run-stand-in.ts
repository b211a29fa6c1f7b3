/** Runs a stand-in as a process of its own until it is told to stop; prints what it listens on. */
export async function runStandIn(start: () => Promise<AsyncDisposable>): Promise<void> {
  const running = await start();
  process.stdout.write(`${JSON.stringify(running)}\n`);
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  await stopped;
  await running[Symbol.asyncDispose]();
}
