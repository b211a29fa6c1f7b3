import { readFile, rename, writeFile } from 'node:fs/promises';
import { runFolder } from '../project-folders.ts';
import { isRunning, type ProcessIdentity } from './process-identity.ts';

export const StackState = { starting: 'starting', ready: 'ready', stopped: 'stopped' } as const;
export type StackState = (typeof StackState)[keyof typeof StackState];

/** What another command needs to know of a running system; addresses hold no password. */
export type StackRecord = {
  readonly name: string;
  readonly state: StackState;
  /** Whoever started the system; everything else ends with it. */
  readonly owner: ProcessIdentity;
  readonly processes: readonly (ProcessIdentity & { readonly name: string; readonly logFile: string })[];
  readonly addresses: Readonly<Record<string, string>>;
};

export function stackFolder(name: string): string {
  return `${runFolder}/${name}`;
}

export async function readRecord(name: string): Promise<StackRecord | undefined> {
  const text = await readFile(`${stackFolder(name)}/stack.json`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : JSON.parse(text);
}

/** Replaces the record in one step, so that a reader never sees half of it. */
export async function writeRecord(record: StackRecord): Promise<void> {
  const path = `${stackFolder(record.name)}/stack.json`;
  await writeFile(`${path}.part`, `${JSON.stringify(record, null, 2)}\n`);
  await rename(`${path}.part`, path);
}

export async function refuseIfRunning(name: string): Promise<void> {
  const record = await readRecord(name);
  if (record && record.owner.pid !== process.pid && (await isRunning(record.owner))) {
    throw new Error(`the system "${name}" is running already (process ${record.owner.pid}); stop it first: make down`);
  }
}
