import { mkdir, rm } from 'node:fs/promises';
import { Lifetime, startChild, waitUntilReady } from './child-process.ts';

export type ServerOptions = {
  /** Holds the server's data and log; created when absent. A server started on it again finds its data. */
  readonly folder: string;
  /** A free one by default. To start again on the same data under the same address, give the same port. */
  readonly port?: number;
  /** By default the server dies with its caller. */
  readonly lifetime?: Lifetime;
  /** The folder is removed when the server is stopped, fails to start or loses its caller. */
  readonly isTemporary?: boolean;
};

export type RunningServer = {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly logFile: string;
  /** SIGTERM, then SIGKILL after ten seconds; resolves when the process is gone. */
  stop(): Promise<void>;
  /** SIGKILL, as a power cut would look to the process. The data stays. */
  kill9(): Promise<void>;
};

export type ServerSpec = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly port: number;
  readonly url: string;
  readonly options: ServerOptions;
  /** False or a rejection means not yet. Where the server tells its process id, it is compared: another's may be on the port. */
  readonly isAnswering: (pid: number) => Promise<boolean>;
  /** Done once the server answers, before anyone is given its address. */
  readonly prepare?: () => Promise<void>;
};

/** Folder for a server's data, readable only by its owner. */
export async function prepareFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Starts a server and waits until it is of use. A failed start leaves neither a process nor a temporary folder behind. */
export async function startServer(spec: ServerSpec): Promise<RunningServer> {
  const { options } = spec;
  const child = startChild({
    name: spec.name,
    command: spec.command,
    args: spec.args,
    logFile: `${options.folder}/${spec.name}.log`,
    lifetime: options.lifetime ?? Lifetime.caller,
    ...(options.isTemporary && { temporaryFolder: options.folder }),
  });
  const end = async (endChild: () => Promise<void>) => {
    await endChild();
    if (options.isTemporary) await rm(options.folder, { recursive: true, force: true });
  };
  try {
    await waitUntilReady({ child, deadlineMs: 60_000, probe: () => spec.isAnswering(child.pid) });
    await spec.prepare?.();
    if (child.hasExited()) throw new Error(`${spec.name} ended while another server answered on port ${spec.port}`);
  } catch (error) {
    await end(child.kill9);
    throw error;
  }
  return {
    url: spec.url,
    port: spec.port,
    pid: child.pid,
    logFile: child.logFile,
    stop: () => end(child.stop),
    kill9: child.kill9,
  };
}
