import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Counts } from './reconcile.ts';

const verifier = fileURLToPath(new URL('../../services/compliance/src/ledger/verify-ledger.ts', import.meta.url));
const run = promisify(execFile);

export type Verified = { isVerified: boolean; size: number; byKind: Counts; watermarksVerified: number };
type Report = {
  isRight: boolean;
  size?: number;
  kinds?: Counts;
  watermarks?: { isVerified: boolean }[];
};

/**
 * Lets the separate verifier program read the public log: every entry, its place in the tree, growth since an earlier
 * checkpoint where one is given, and the watermarks of the received messages. It is given the public key and the address, nothing else.
 */
export async function verifyOutside(
  logUrl: string,
  since: string | undefined,
  watermarks: readonly string[],
): Promise<Verified> {
  const folder = await mkdtemp(join(tmpdir(), 'salesmesh-demo-'));
  try {
    const key = await (await fetch(`${logUrl}/key`)).text();
    const files = { key: join(folder, 'key'), since: join(folder, 'since') };
    await Promise.all([writeFile(files.key, `${key.trim()}\n`), writeFile(files.since, since ?? '')]);
    const marks = watermarks.flatMap((watermark) => ['--watermark', watermark]);
    const earlier = since === undefined ? [] : ['--since', files.since];
    const args = [verifier, '--key', files.key, '--url', logUrl, ...earlier, ...marks];
    const report = JSON.parse(await outputOf(args)) as Report;
    return {
      isVerified: report.isRight,
      size: report.size ?? 0,
      byKind: report.kinds ?? {},
      watermarksVerified: (report.watermarks ?? []).filter(({ isVerified }) => isVerified).length,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The verifier says what it found on standard output also when it exits with 1. */
async function outputOf(args: readonly string[]): Promise<string> {
  try {
    return (await run(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string };
    if (stdout === '') throw error;
    return stdout;
  }
}
