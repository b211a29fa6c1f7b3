/** The process of one row: `run-row.ts <file> <folder>`, forked by `forkRow`. Answers with one message and ends. */
import { loadavg } from 'node:os';
import { projectFolder } from '../local/project-folders.ts';
import { benchLine } from './bench-line.ts';
import type { BenchRow } from './bench-row.ts';

/** Either the line of JSON, or why there is none. */
export type RowAnswer = { line: Record<string, unknown> } | { failure: string };

const [file = '', folder = ''] = process.argv.slice(2);
process.on('SIGTERM', () => process.exit(1));
// Nobody is left to answer to.
process.on('disconnect', () => process.exit(1));

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
