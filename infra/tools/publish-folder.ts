import { rename, rm } from 'node:fs/promises';
import { isPresent } from './program.ts';

/** Puts a finished folder in its place. Two makers at once make the same files: the second finds the folder there and drops its own. */
export async function publishFolder(partial: string, folder: string): Promise<void> {
  try {
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true });
    if (!(await isPresent(folder))) throw error;
  }
}
