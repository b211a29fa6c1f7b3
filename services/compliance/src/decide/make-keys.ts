import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Writes the two secret keys of `decide` into a folder, where they are not there yet: `ledger-key` (Ed25519 private key that
 * signs the ledgers) and `content-key` (master key of the messages kept for sending), 32 random bytes in base64 each.
 * Usage: node make-keys.ts FOLDER
 */
const KEY_BYTES = 32;
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new TypeError('name the folder that the keys are written to');
for (const name of ['ledger-key', 'content-key']) {
  const path = join(folder, name);
  try {
    writeFileSync(path, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600, flag: 'wx' });
    process.stdout.write(`${path} written\n`);
  } catch (error) {
    // An existing key stays: data is bound to it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    process.stdout.write(`${path} kept\n`);
  }
}
