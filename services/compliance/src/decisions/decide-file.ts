// Decides a file of NDJSON: node decide-file.ts <folder of compiled packs> <file> [revision]. One object of facts a line in,
// one decision a line out, in the same order, a fault with the number of its line; by the packs of a past revision where one
// is named that lies beside the folder. Ends with 1 when the file, the packs or a line of the file could not be read.
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { folderBundles } from '../past-packs/folder-bundles.ts';
import { decideLine } from './decide-lines.ts';
import { createDecider } from './evaluate-packs.ts';
import { loadPacks } from './load-packs.ts';

const PROGRESS_EVERY_LINES = 10_000;
/** What some editors put before the first line. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** Resolves with the lines that could not be read. */
async function decideFile(packsFolder: string, path: string, asOf: string): Promise<number> {
  await using file = await open(path);
  const shelf = folderBundles([dirname(packsFolder)]);
  const folder = asOf === '' ? packsFolder : (await shelf.get(asOf)).folder;
  const packs = await loadPacks(folder, {
    onEngineLeft: (pack, error) => report(`pack ${pack} is evaluated by wasm: ${textOf(error)}`),
  });
  const decider = createDecider(packs, {
    onPackFailure: (pack, error) => report(`pack ${pack} failed: ${textOf(error)}`),
  });
  let line = 0;
  let lines = 0;
  let wrong = 0;
  for await (const read of file.readLines()) {
    line += 1;
    const text = line === 1 ? read.replace(BYTE_ORDER_MARK, '') : read;
    if (text.trim() === '') continue;
    const decided = decideLine(decider, text);
    const answer = 'error' in decided ? { line, ...decided } : decided;
    if ('error' in answer) wrong += 1;
    const hasRoom = process.stdout.write(`${JSON.stringify(answer)}\n`);
    if (!hasRoom) await once(process.stdout, 'drain');
    lines += 1;
    if (lines % PROGRESS_EVERY_LINES === 0) report(`${lines} lines read`);
  }
  const revision = decider.revision.slice(0, 12);
  report(`${lines - wrong} decided by revision ${revision}, ${wrong} not decided (see "error" in their place)`);
  return wrong;
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const [packsFolder, path, asOf = ''] = process.argv.slice(2);
if (!packsFolder || !path) {
  report('usage: make -s decide IN=<file of NDJSON> [AS_OF=<revision>], one object of facts a line');
  process.exitCode = 2;
} else {
  try {
    if ((await decideFile(packsFolder, path, asOf)) > 0) process.exitCode = 1;
  } catch (error) {
    report(`cannot decide ${path}: ${textOf(error)}`);
    process.exitCode = 1;
  }
}
