import { fileURLToPath } from 'node:url';

/** Absolute path of the repository's root, without a slash at the end. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Ignored folder for programs installed by the project itself; deleting it only costs the time to install again. */
export const toolsFolder = `${projectFolder}/.tools`;

/** Ignored folder for what running systems keep: data, logs, secrets, recorded processes. */
export const runFolder = `${projectFolder}/.run`;
