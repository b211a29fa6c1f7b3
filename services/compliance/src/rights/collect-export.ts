import { type ExportedRecord, openPart, sealContext } from '@salesmesh/chassis/data-rights';
import type { DataPartStore } from '../data-task/data-part-store.ts';
import type { StoredDataTask } from '../data-task/data-task-store.ts';
import type { ByteVault } from './byte-vault.ts';
import type { ArchiveFile } from './tar-archive.ts';

/** Opens what services exported for a task: one file a dataset, its records as a JSON array. */
export async function collectExport(
  { parts, vault }: { parts: DataPartStore; vault: ByteVault },
  task: StoredDataTask,
): Promise<ArchiveFile[]> {
  const privateKey = vault.open(task.tenant, privateKeyPurpose(task._id), task.sealedPrivateKey ?? new Uint8Array(0));
  const records = new Map<string, object[]>();
  for (const { service, partId = '' } of task.answers) {
    for (const { holding, record } of await readPart(parts, { taskId: task._id, service, partId }, privateKey)) {
      records.getOrInsertComputed(holding, () => []).push(record);
    }
  }
  return [...records]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([holding, rows]) => ({
      path: `data/${holding}.json`,
      bytes: Buffer.from(`${JSON.stringify(rows, null, 2)}\n`),
    }));
}

/** What the private key of a task is sealed for. */
export function privateKeyPurpose(taskId: string): string {
  return `export key ${taskId}`;
}

async function readPart(
  parts: DataPartStore,
  key: { taskId: string; service: string; partId: string },
  privateKey: Uint8Array,
): Promise<ExportedRecord[]> {
  const pieces: Buffer[] = [];
  let open: ReturnType<typeof openPart> | undefined;
  for await (const { index, sealed, senderKey } of parts.read(key)) {
    open ??= openPart(privateKey, senderKey, sealContext(key.taskId, key.service, key.partId));
    pieces.push(open(index, sealed));
  }
  const lines = Buffer.concat(pieces).toString().split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as ExportedRecord);
}
