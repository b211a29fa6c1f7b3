// Redacts a file of NDJSON: node redact-file.ts <file>. One object with id and text a line in; the same with the text
// masked and what was found a line out, in the same order. Ends non-zero when the file cannot be read or a line is wrong.
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { redactLine } from './redact-line.ts';

async function redactFile(path: string): Promise<void> {
  await using file = await open(path);
  let lines = 0;
  let wrong = 0;
  for await (const line of file.readLines()) {
    if (line.trim() === '') continue;
    const answer = redactLine(line);
    if ('error' in answer) wrong += 1;
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain');
    lines += 1;
  }
  report(`${lines - wrong} texts redacted, ${wrong} not read (see "error" in their place)`);
  if (wrong > 0) process.exitCode = 1;
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

const path = process.argv[2];
if (!path) {
  report('usage: make -s redact IN=<file of NDJSON>, one object with id and text a line');
  process.exitCode = 2;
} else {
  try {
    await redactFile(path);
  } catch (error) {
    report(`cannot redact ${path}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
