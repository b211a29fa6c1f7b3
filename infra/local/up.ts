/** Starts the system in the background, waits until it is ready and prints where it is: `--name local --services leads,gateway`. */
import { mkdir, open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { toolProgram } from '../tools/build-program.ts';
import { startChild } from './servers/child-process.ts';
import { environmentWith } from './settings.ts';
import { readStackArguments } from './stack/stack-arguments.ts';
import { readRecord, refuseIfRunning, StackState, stackFolder } from './stack/stack-record.ts';

const args = process.argv.slice(2);
const { name } = readStackArguments(args);
await refuseIfRunning(name).catch((error: Error) => fail(error.message));
const logFile = `${stackFolder(name)}/stack.log`;
await mkdir(stackFolder(name), { recursive: true, mode: 0o700 });
const log = await open(logFile, 'w+');
const host = startChild({
  name: 'stack',
  command: process.execPath,
  args: [fileURLToPath(new URL('./stack/host.ts', import.meta.url)), ...args],
  logFile,
  lifetime: 'detached',
  env: environmentWith({}),
});

// Drafts of rules are checked with it, which comes long after the start; only the first time does that wait for it.
const linter = toolProgram('regal', (line) => process.stderr.write(`${line}\n`)).catch((error: Error) =>
  process.stderr.write(`drafts of rules cannot be checked: ${error.message}\n`),
);

for (;;) {
  const { buffer, bytesRead } = await log.read();
  process.stderr.write(buffer.subarray(0, bytesRead));
  if (host.hasExited()) fail(`the system did not start; its logs are in ${stackFolder(name)}/logs`);
  const record = await readRecord(name);
  if (record?.owner.pid === host.pid && record.state === StackState.ready) {
    await linter;
    const lines = Object.entries(record.addresses).map(([what, where]) => `${what.padEnd(8)} ${where}`);
    process.stdout.write(`${lines.join('\n')}\ntoken    make -s token LOGIN=manager\n`);
    break;
  }
  await delay(100);
}
await log.close();

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
