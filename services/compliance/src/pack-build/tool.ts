import { spawn } from 'node:child_process';
import { complianceErrors } from '../errors.ts';

type Said = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };
/** Runs a pinned program in a folder and tells what it said, whatever its exit code. */
export type Tool = (words: readonly string[], cwd: string) => Promise<Said>;

export type ToolLimits = {
  readonly timeoutMs: number;
  /** What it may keep on its heap; address space is bounded with room for a Go runtime's reservations. */
  readonly memoryMiB: number;
};

const OUTPUT_BYTES_MAX = 64 * 1024 * 1024;
const ADDRESS_SPACE_MIB = 3_072;
/** Refuses every connection: a program that asks for the network finds none. */
const NOWHERE = 'http://127.0.0.1:9';

/**
 * A program under limits of time, memory and output, without the environment of this process: no credentials, no proxy that
 * leads anywhere. Throws compliance.tool_failed when it cannot be started or breaks a limit.
 */
export function boundedTool(program: string, { timeoutMs, memoryMiB }: ToolLimits): Tool {
  const limits = `ulimit -v ${(memoryMiB + ADDRESS_SPACE_MIB) * 1024} && ulimit -c 0 && exec "$@"`;
  return (words, cwd) => {
    const child = spawn('/bin/sh', ['-c', limits, 'sh', program, ...words], {
      cwd,
      env: environment(cwd, memoryMiB),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const { promise, resolve, reject } = Promise.withResolvers<Said>();
    const fail = (why: string) => {
      // The group: the shell has become the program, which may have children.
      if (child.pid !== undefined) killGroup(child.pid);
      reject(complianceErrors.tool_failed({ program: nameOf(program), why }));
    };
    const timer = setTimeout(() => fail(`no end within ${timeoutMs} ms`), timeoutMs);
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        said[stream] += text;
        if (said[stream].length > OUTPUT_BYTES_MAX) fail('more output than allowed');
      });
    }
    child.on('error', (error) => fail(error.message));
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      if (exitCode === null || exitCode === NOT_FOUND) fail(said.stderr.slice(0, 300) || 'it was killed');
      else resolve({ exitCode, ...said });
    });
    return promise.finally(() => clearTimeout(timer));
  };
}

/** What a shell says of a program that is not there. */
const NOT_FOUND = 127;

function environment(cwd: string, memoryMiB: number): NodeJS.ProcessEnv {
  const proxies = { HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, http_proxy: NOWHERE, https_proxy: NOWHERE };
  return {
    ...proxies,
    // biome-ignore lint/style/noProcessEnv: a program named without its folder is looked for where this process would
    PATH: process.env.PATH,
    HOME: cwd,
    TMPDIR: cwd,
    GOMEMLIMIT: `${memoryMiB}MiB`,
    // It lives for seconds: a third less work where it collects seldom, and near the limit it collects all the same.
    GOGC: '400',
    REGAL_DISABLE_VERSION_CHECK: 'true',
  };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function nameOf(program: string): string {
  return program.split('/').at(-1) ?? program;
}
