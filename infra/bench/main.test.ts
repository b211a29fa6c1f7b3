import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rows } from './rows.ts';

const program = fileURLToPath(new URL('./main.ts', import.meta.url));

test('a name that no row has ends with the names there are, and prints no line', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--only', 'nothing'], { encoding: 'utf8' });
  assert.deepEqual([status, stdout], [2, '']);
  for (const { name } of rows) assert.ok(stderr.includes(name), name);
});
