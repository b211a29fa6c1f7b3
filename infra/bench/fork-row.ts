import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { RowAnswer } from './run-row.ts';

const program = fileURLToPath(new URL('./run-row.ts', import.meta.url));

/**
 * Measures the row of a file, given from the root of the repository, in a process of its own, so that no row inherits
 * another's heap or compiled code. What it prints goes to standard error. Garbage can be collected on demand there.
 */
export async function forkRow(file: string, limitMs: number): Promise<RowAnswer> {
  const child = fork(program, [file], { execArgv: ['--expose-gc'], stdio: ['ignore', 2, 2, 'ipc'] });
  const answered = Promise.withResolvers<RowAnswer>();
  child.on('message', (message) => answered.resolve(message as RowAnswer));
  const timer = setTimeout(() => {
    answered.resolve({ failure: `took longer than ${limitMs / 1_000} s` });
    child.kill('SIGTERM');
  }, limitMs);
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  answered.resolve({ failure: `its process ended with ${code ?? signal}` });
  return answered.promise;
}
