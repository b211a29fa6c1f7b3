/** The process of one row: `run-row.ts <file>`, forked by `main.ts`. Answers with one message and ends. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { projectFolder, runFolder } from '../local/project-folders.ts';
import { benchLine } from './bench-line.ts';
import type { BenchRow } from './bench-row.ts';

/** Either the line of JSON, or why there is none. */
export type RowAnswer = { line: Record<string, unknown> } | { failure: string };

const [file = ''] = process.argv.slice(2);
mkdirSync(runFolder, { recursive: true });
const folder = mkdtempSync(`${runFolder}/bench-`);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGTERM', () => process.exit(1));

const answer = await measured();
process.send?.(answer, () => process.exit(0));

async function measured(): Promise<RowAnswer> {
  try {
    const { row } = (await import(`${projectFolder}/${file}`)) as { row: BenchRow };
    const [load = 0] = loadavg();
    const figures = await row.measure({ folder, say: (line) => process.stderr.write(`${row.name}: ${line}\n`) });
    const notes = [...figures.notes, `load average before ${load.toFixed(1)}`];
    return { line: benchLine(row, { ...figures, notes }) };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
