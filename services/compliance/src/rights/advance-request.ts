import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import { DataOperation, newSealKeys } from '@salesmesh/chassis/data-rights';
import { derivedId, type Ids } from '@salesmesh/chassis/ids';
import type { FileStore } from '@salesmesh/chassis/store';
import { type AskParts, startTask } from '../data-task/ask-services.ts';
import type { DataPartStore } from '../data-task/data-part-store.ts';
import { foundReferences } from '../data-task/data-task.ts';
import type { StoredDataTask } from '../data-task/data-task-store.ts';
import type { LogKeys } from '../ledger/ledger-store.ts';
import { releaseRequest } from '../person/person.ts';
import type { PersonStore } from '../person/person-store.ts';
import type { ByteVault } from './byte-vault.ts';
import { collectExport, privateKeyPurpose } from './collect-export.ts';
import { type Archive, operationOf, RightsState } from './rights-request.ts';
import { changedEvent } from './rights-request-events.ts';
import type { RightsRequestStore, StoredRightsRequest } from './rights-request-store.ts';
import { sha256Hex, signedArchive } from './signed-archive.ts';
import type { ArchiveFile } from './tar-archive.ts';

export type AdvanceParts = {
  requests: RightsRequestStore;
  people: PersonStore;
  ask: AskParts;
  parts: DataPartStore;
  archives: FileStore;
  vault: ByteVault;
  keysOf(tenant: string): LogKeys;
  /** What the register says to the person about the processing. */
  aboutProcessing(): readonly ArchiveFile[];
  services: readonly string[];
  ids: Ids;
  clock: Clock;
};

/** Services that know under which ids others may know a person. */
const LOCATING = ['leads', 'compliance'];
const DAY_MS = 86_400_000;
/** How long a person has to fetch the archive before it is destroyed. */
const ARCHIVE_KEPT_DAYS = 30;

const taskIdOf = (requestId: string, operation: string): string => derivedId('data-task', requestId, operation);

/**
 * Takes a request as far as it can go now: asks the services, or goes on with what they answered. Called after each step,
 * and again by a timer when a process died in between; what is done already is not done twice.
 */
export async function advanceRequest(parts: AdvanceParts, id: string): Promise<void> {
  const request = await parts.requests.load(id);
  if (request?.state === RightsState.locating) await locate(parts, request);
  if (request?.state === RightsState.running) await finish(parts, request);
  if (request?.state === RightsState.rejected) await release(parts, request);
}

async function release({ people }: AdvanceParts, { _id: id, recipientId }: StoredRightsRequest): Promise<void> {
  await people.change(recipientId, derivedId('rights-frees', id), (person) => ({ next: releaseRequest(person, id) }));
}

async function locate(parts: AdvanceParts, request: StoredRightsRequest): Promise<void> {
  const { _id: id, recipientId: personId } = request;
  const taskId = taskIdOf(id, DataOperation.locate);
  const task = await parts.ask.tasks.load(taskId);
  if (task === undefined) {
    const services = LOCATING.filter((service) => parts.services.includes(service));
    const origin = { kind: 'request', id } as const;
    return startTask(parts.ask, taskId, { operation: DataOperation.locate, origin, services, personId });
  }
  if (task.finishedAt === undefined) return;
  const running = {
    ...request,
    state: RightsState.running,
    taskIds: [taskId, taskIdOf(id, operationOf(request.kind) ?? '')],
    lookAlikes: foundReferences(task).flatMap((found) => (found.kind === 'look_alike' ? found.id : [])),
  };
  const saved = await parts.requests.save(request, running, [changedEvent(request, running, parts.clock.now())]);
  await finish(parts, saved);
}

async function finish(parts: AdvanceParts, request: StoredRightsRequest): Promise<void> {
  const operation = operationOf(request.kind);
  if (operation === undefined) return;
  const taskId = taskIdOf(request._id, operation);
  const task = await parts.ask.tasks.load(taskId);
  if (task === undefined) return run(parts, request, operation);
  if (task.finishedAt === undefined) return;
  const archive = operation === DataOperation.export ? await archiveOf(parts, request, task) : undefined;
  const at = parts.clock.now();
  const completed = {
    ...request,
    state: RightsState.completed,
    finishedAt: at,
    ...(archive === undefined ? {} : { archive }),
  };
  await parts.requests.save(request, completed, [changedEvent(request, completed, at)]);
  if (archive !== undefined) await forgetExport(parts, task);
}

async function run(parts: AdvanceParts, request: StoredRightsRequest, operation: 'export' | 'erase'): Promise<void> {
  const { _id: id, recipientId: personId, tenant } = request;
  const located = await parts.ask.tasks.load(taskIdOf(id, DataOperation.locate));
  const references = located === undefined ? [] : foundReferences(located).filter(({ kind }) => kind !== 'look_alike');
  const asked = { operation, origin: { kind: 'request', id }, services: parts.services, personId, references } as const;
  const taskId = taskIdOf(id, operation);
  if (operation !== DataOperation.export) return startTask(parts.ask, taskId, asked);
  const { publicKey: sealKey, privateKey } = newSealKeys();
  const sealedPrivateKey = parts.vault.seal(tenant, privateKeyPurpose(taskId), privateKey);
  return startTask(parts.ask, taskId, { ...asked, sealKey, sealedPrivateKey });
}

async function archiveOf(parts: AdvanceParts, request: StoredRightsRequest, task: StoredDataTask): Promise<Archive> {
  const createdAt = task.finishedAt ?? parts.clock.now();
  const files = [...parts.aboutProcessing(), ...(await collectExport(parts, task))];
  const about = { requestId: request._id, kind: request.kind, createdAt };
  const archive = signedArchive(files, about, parts.keysOf(request.tenant).signer);
  // A try that broke off left pieces of its file behind, so each has a file of its own.
  const fileId = parts.ids.next();
  const sealed = parts.vault.seal(currentContext().tenant, `archive ${fileId}`, archive);
  await parts.archives.write(fileId, 'archive', piecesOf(sealed));
  const keptUntil = new Date(parts.clock.now().getTime() + ARCHIVE_KEPT_DAYS * DAY_MS);
  return { fileId, sha256: sha256Hex(archive), bytes: archive.length, keptUntil };
}

/** What was exported stands in the archive now: without the key nobody opens the pieces, wherever a copy of them is. */
async function forgetExport({ ask, parts }: AdvanceParts, task: StoredDataTask): Promise<void> {
  const { sealedPrivateKey: _, ...rest } = task;
  await ask.tasks.save(task, rest, []);
  await parts.drop(task._id);
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
