import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runFolder } from '../local/project-folders.ts';
import type { RowAnswer } from './run-row.ts';

const program = fileURLToPath(new URL('./run-row.ts', import.meta.url));

export type RowTime = {
  readonly limitMs: number;
  /** What a row that was told to end has left for it. Default 5 s. */
  readonly graceMs?: number;
};

/**
 * Measures the row of a file, given from the root of the repository, in a process of its own, so that no row inherits
 * another's heap or compiled code. What it prints goes to standard error. Garbage can be collected on demand there. At the
 * limit it ends with all that it started, also when it hangs and hears no signal.
 */
export async function forkRow(file: string, { limitMs, graceMs = 5_000 }: RowTime): Promise<RowAnswer> {
  // The leader of a group, to which the programs belong that it starts. Servers are in sessions of their own: they end
  // with the one that started them.
  mkdirSync(runFolder, { recursive: true });
  const folder = mkdtempSync(`${runFolder}/bench-`);
  const child = fork(program, [file, folder], {
    // On few processors helper threads that collect the load's garbage would take them from what is measured.
    execArgv: ['--expose-gc', '--single-threaded-gc'],
    stdio: ['ignore', 2, 2, 'ipc'],
    detached: true,
  });
  const kill = () => signalGroup(child, 'SIGKILL');
  const leave = () => {
    kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', leave);
  const answered = Promise.withResolvers<RowAnswer>();
  child.on('message', (message) => answered.resolve(message as RowAnswer));
  const ending = setTimeout(() => {
    answered.resolve({ failure: `took longer than ${limitMs / 1_000} s` });
    signalGroup(child, 'SIGTERM');
  }, limitMs);
  const killing = setTimeout(kill, limitMs + graceMs);
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  clearTimeout(ending);
  clearTimeout(killing);
  process.off('exit', leave);
  leave();
  answered.resolve({ failure: `its process ended with ${code ?? signal}` });
  return answered.promise;
}

/** The group outlives its leader for as long as anyone is in it. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
