import { type Access, startAccess } from '@salesmesh/chassis/access';
import type { Clock } from '@salesmesh/chassis/clock';
import { createLog } from '@salesmesh/chassis/log';
import { compiledPacks } from '../tools/compile-packs.ts';

/** The access rules as they stand in the repository, for tests of what they let in. */
export async function testAccess(clock: Clock): Promise<Access & AsyncDisposable> {
  const folder = await accessRulesFolder();
  const health = { up: () => {}, down: () => {} };
  return startAccess({ folder, log: createLog({ service: 'test', level: 'error' }), health, clock });
}

/** Folder of the same rules, for processes. */
export async function accessRulesFolder(): Promise<string> {
  return `${await compiledPacks((line) => process.stderr.write(`${line}\n`))}/access`;
}
