/** Stops a system that `up.ts` started, whatever state it is in, and sees that nothing of it is left: `--name local`. */
import { setTimeout as delay } from 'node:timers/promises';
import { isRunning, type ProcessIdentity } from './stack/process-identity.ts';
import { readStackArguments } from './stack/stack-arguments.ts';
import { readRecord } from './stack/stack-record.ts';

/** The services drain first, and the last of them is killed at its own deadline before this. */
const drainMs = 80_000;
/** The guards of an owner that was killed need a moment. */
const settleMs = 3_000;

const { name } = readStackArguments(process.argv.slice(2));
const record = await readRecord(name);
if (record === undefined) {
  process.stderr.write(`no system "${name}" was started here\n`);
  process.exit(0);
}
await signal(record.owner, 'SIGTERM');
if (!(await isGone(record.owner, drainMs))) await signal(record.owner, 'SIGKILL');
// The record is read again: processes may have been started between our first look and the owner's end.
const processes = (await readRecord(name))?.processes ?? [];
for (const left of processes) {
  if (!(await isGone(left, settleMs))) await signal(left, 'SIGKILL');
}
const survivors = [];
for (const left of [record.owner, ...processes]) if (!(await isGone(left, settleMs))) survivors.push(left.pid);
if (survivors.length > 0) {
  process.stderr.write(`could not stop ${survivors.join(', ')}\n`);
  process.exit(1);
}
process.stderr.write(`the system "${name}" is stopped\n`);

async function signal(identity: ProcessIdentity, name: NodeJS.Signals): Promise<void> {
  if (await isRunning(identity)) process.kill(identity.pid, name);
}

async function isGone(identity: ProcessIdentity, withinMs: number): Promise<boolean> {
  const deadlineAtMs = performance.now() + withinMs;
  while (await isRunning(identity)) {
    if (performance.now() > deadlineAtMs) return false;
    await delay(25);
  }
  return true;
}
