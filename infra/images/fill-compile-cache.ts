/**
 * Loads every program of the image once, so that its containers start from compiled code. Each stops at its missing
 * settings, after its modules were compiled; one that stops for another reason fails the build.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const programs = ['gateway/src/main.ts', ...globSync('services/*/src/**/main.ts')].toSorted();
for (const program of programs) {
  const { stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  if (!stderr.includes('chassis.config_invalid')) throw new Error(`${program} did not load:\n${stderr}`);
  process.stdout.write(`${program} is compiled\n`);
}
