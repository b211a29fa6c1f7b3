import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A process id together with when the process started, because ids are used again. */
export type ProcessIdentity = { readonly pid: number; readonly startedAt: string };

/** Undefined when there is no such process; a zombie counts as gone. */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  const startedAt = process.platform === 'linux' ? await startOnLinux(pid) : await startByPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** The same process as the one that was identified, still running. */
export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  return (await identify(identity.pid))?.startedAt === identity.startedAt;
}

async function startOnLinux(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The program's name may hold spaces and brackets; after its last bracket come the state and, as the 20th, the start time.
  const [state, ...fields] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return state === undefined || state === 'Z' ? undefined : fields[18];
}

async function startByPs(pid: number): Promise<string | undefined> {
  const printed = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]).catch(() => undefined);
  const [, state, startedAt] = /^(\S+)\s+(.+?)\s*$/m.exec(printed?.stdout ?? '') ?? [];
  return state?.startsWith('Z') ? undefined : startedAt;
}
