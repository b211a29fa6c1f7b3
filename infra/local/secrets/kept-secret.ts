import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/** A secret that is kept: its text and the file a process reads it from. */
export type SecretFile = { readonly file: string; readonly text: string };

/** The text of a secret file, written by the first caller: data is bound to it. */
export async function keepSecret(file: string, make: () => string): Promise<SecretFile> {
  try {
    await writeFile(file, make(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return { file, text: await readFile(file, 'utf8') };
}

/** Safe inside a URL and a configuration file as it is. */
export function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** 32 bytes in base64. */
export function randomKey(): string {
  return randomBytes(32).toString('base64');
}
