// Runs on the Node.js that the machine has, before anything is installed, so it is plain JavaScript without dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';

const oldestNode = 20;
if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  fail(`Node.js ${process.versions.node} is too old: ${oldestNode} or newer is needed.`);
}
const missing = missingPackage();
if (missing !== undefined) {
  process.stderr.write(`installing packages (${missing} is not there or has another version)\n`);
  // Without the project's own programs on the path: npm must not run on a Node.js that it is about to replace.
  const { env } = process;
  const path = (env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith('node_modules/.bin'));
  const npmEnv = { ...env, PATH: path.join(delimiter) };
  // Not `ci`: it refuses a lockfile that lacks an optional package of another platform, and a mirror that does not carry
  // those leaves them out when the lockfile is written. What the lockfile has is installed as it says, by checksum.
  const args = ['install', '--ignore-scripts', '--no-save', '--loglevel=error'];
  const result = spawnSync('npm', args, { stdio: ['ignore', 2, 2], env: npmEnv });
  if (result.status !== 0) fail('npm install failed; see above.');
}

/** The first package of the lockfile that npm did not record as installed in the locked version. */
function missingPackage() {
  const installedFile = 'node_modules/.package-lock.json';
  if (!existsSync(installedFile)) return 'node_modules';
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.keys(locked).find((path) => {
    const { version, link, optional, peer } = locked[path];
    const isExpected = path.startsWith('node_modules/') && !link && !optional && !peer;
    return isExpected && installed[path]?.version !== version;
  });
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
