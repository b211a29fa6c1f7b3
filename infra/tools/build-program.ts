import { spawn } from 'node:child_process';
import { mkdir, rename } from 'node:fs/promises';
import { toolsFolder } from '../local/project-folders.ts';
import { environmentWith } from '../local/settings.ts';
import { isOnPath, isPresent, type PinnedProgram, type ProgramName, pinnedProgram } from './program.ts';

export type Report = (line: string) => void;

/**
 * Path of the pinned program, or its bare name when one of exactly that version is on PATH. The first build takes minutes
 * and reports progress; later calls find it by the checksum of its module files.
 * Throws when Go is absent or the build fails, naming what to install.
 */
export async function toolProgram(name: ProgramName, report: Report): Promise<string> {
  const program = await pinnedProgram(name);
  const built = builtFile(program);
  if (await isPresent(built)) return built;
  if (await isOnPath(program)) return name;
  await mkdir(`${toolsFolder}/bin`, { recursive: true });
  report(`building ${name} ${program.version} with Go, once; this takes up to three minutes`);
  const partial = `${built}.${process.pid}.partial`;
  await build(program, partial, report);
  // Two builds at once each write their own file; the last rename wins and both are the same program.
  await rename(partial, built);
  report(`${name} ${program.version} is ready`);
  return built;
}

/** Where `toolProgram` puts it, whether it is there or not: for settings of programs that not everybody needs. */
export async function toolPath(name: ProgramName): Promise<string> {
  return builtFile(await pinnedProgram(name));
}

function builtFile({ name, version, checksum }: PinnedProgram): string {
  return `${toolsFolder}/bin/${name}-${version}-${checksum}`;
}

const PROGRESS_EVERY_MS = 15_000;

async function build(program: PinnedProgram, output: string, report: Report): Promise<void> {
  const startedAt = performance.now();
  const progress = setInterval(() => {
    report(`still building ${program.name}, ${Math.round((performance.now() - startedAt) / 1000)} s`);
  }, PROGRESS_EVERY_MS);
  const child = spawn('go', ['build', '-trimpath', '-buildvcs=false', '-o', output, program.packagePath], {
    cwd: program.folder,
    env: environmentWith({ CGO_ENABLED: '0', GOWORK: 'off' }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) =>
      child.on('error', reject).on('close', resolve),
    );
    if (exitCode !== 0) throw new Error(`go build of ${program.name} failed:\n${said.join('').slice(-2000)}`);
  } catch (error) {
    throw isAbsent(error) ? goIsAbsent(program, error) : error;
  } finally {
    clearInterval(progress);
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function goIsAbsent(program: PinnedProgram, cause: unknown): Error {
  return new Error(
    `Go is not on PATH. Install Go ${program.goVersion} or newer (https://go.dev/dl), ` +
      `or put ${program.name} ${program.version} itself on PATH.`,
    { cause },
  );
}
