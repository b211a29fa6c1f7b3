// Builds pinned command-line tools: node infra/tools/build.ts opa [regal]. Prints the path of each on stdout.
import { toolProgram } from './build-program.ts';
import { ProgramName } from './program.ts';

const known: readonly string[] = Object.values(ProgramName);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (asked.length === 0 || unknown.length > 0) {
  process.stderr.write(
    `usage: node infra/tools/build.ts <${known.join('|')}> …; unknown: ${unknown.join(' ') || 'nothing named'}\n`,
  );
  process.exit(2);
}
for (const name of Object.values(ProgramName)) {
  if (!asked.includes(name)) continue;
  try {
    process.stdout.write(`${await toolProgram(name, (line) => process.stderr.write(`${line}\n`))}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
