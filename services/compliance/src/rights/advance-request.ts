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
import { withLift } from '../person/record-refusal.ts';
import type { ByteVault } from './byte-vault.ts';
import { collectExport, privateKeyPurpose } from './collect-export.ts';
import { heldAs } from './correction.ts';
import { type Archive, completeRights, operationOf, type RightsRequest, RightsState } from './rights-request.ts';
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
  /** Services that hold a field of persons, as the data map names it. */
  holders(field: string): readonly string[];
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
  if (request?.state === RightsState.completed) await forgetExport(parts, request);
  if (request?.state === RightsState.rejected) await release(parts, request);
}

async function release({ people, clock }: AdvanceParts, { _id: id, recipientId }: StoredRightsRequest): Promise<void> {
  await people.change(recipientId, derivedId('rights-frees', id), (person) =>
    withLift(person, { next: releaseRequest(person, id) }, clock.now()),
  );
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
  if (operation === DataOperation.export) return complete(parts, await withArchive(parts, request, task));
  await complete(parts, { current: request, next: request });
}

type Completing = { current: StoredRightsRequest; next: RightsRequest };

async function complete(parts: AdvanceParts, { current, next }: Completing): Promise<void> {
  const at = parts.clock.now();
  const completed = completeRights(next, at);
  const saved = await parts.requests.save(current, completed, [changedEvent(current, completed, at)]);
  await forgetExport(parts, saved);
}

async function run(
  parts: AdvanceParts,
  request: StoredRightsRequest,
  operation: NonNullable<ReturnType<typeof operationOf>>,
): Promise<void> {
  const { _id: id, recipientId: personId, tenant } = request;
  const located = await parts.ask.tasks.load(taskIdOf(id, DataOperation.locate));
  const references = located === undefined ? [] : foundReferences(located).filter(({ kind }) => kind !== 'look_alike');
  const services = operation === DataOperation.rectify ? correcting(parts, request) : parts.services;
  const asked = { operation, origin: { kind: 'request', id }, services, personId, references } as const;
  const taskId = taskIdOf(id, operation);
  if (operation !== DataOperation.export) return startTask(parts.ask, taskId, asked);
  const { publicKey: sealKey, privateKey } = newSealKeys();
  const sealedPrivateKey = parts.vault.seal(tenant, privateKeyPurpose(taskId), privateKey);
  return startTask(parts.ask, taskId, { ...asked, sealKey, sealedPrivateKey });
}

/** Only those that hold what is wrong. */
function correcting({ services, holders }: AdvanceParts, { correctedFields = [] }: RightsRequest): string[] {
  const holding = new Set(correctedFields.map(heldAs).flatMap(holders));
  return services.filter((service) => holding.has(service));
}

/** Only who could tell of a file writes it: of two at once the other ends here, before anything is written. */
async function withArchive(
  parts: AdvanceParts,
  request: StoredRightsRequest,
  task: StoredDataTask,
): Promise<Completing> {
  // A try that broke off left pieces of its file behind, so each has a file of its own.
  const fileId = parts.ids.next();
  const tried = { ...request, archiveTries: [...(request.archiveTries ?? []), fileId] };
  const current = await parts.requests.save(request, tried, []);
  return { current, next: { ...current, archive: await archiveOf(parts, current, { task, fileId }) } };
}

async function archiveOf(
  parts: AdvanceParts,
  request: StoredRightsRequest,
  { task, fileId }: { task: StoredDataTask; fileId: string },
): Promise<Archive> {
  const createdAt = task.finishedAt ?? parts.clock.now();
  const files = [...parts.aboutProcessing(), ...(await collectExport(parts, task))];
  const about = { requestId: request._id, kind: request.kind, createdAt };
  const archive = signedArchive(files, about, parts.keysOf(request.tenant).signer);
  const sealed = parts.vault.seal(currentContext().tenant, `archive ${fileId}`, archive);
  await parts.archives.write(fileId, 'archive', piecesOf(sealed));
  const keptUntil = new Date(parts.clock.now().getTime() + ARCHIVE_KEPT_DAYS * DAY_MS);
  return { fileId, sha256: sha256Hex(archive), bytes: archive.length, keptUntil };
}

/**
 * What was exported stands in the archive now: tries that failed go, then the pieces, and last the key that opens copies of
 * them. As long as the key is there, something may be left of this.
 */
async function forgetExport(parts: AdvanceParts, { _id: id, kind, archive, archiveTries }: StoredRightsRequest) {
  const operation = operationOf(kind);
  const task = operation === DataOperation.export ? await parts.ask.tasks.load(taskIdOf(id, operation)) : undefined;
  if (task?.sealedPrivateKey === undefined) return;
  for (const fileId of archiveTries ?? []) if (fileId !== archive?.fileId) await parts.archives.delete(fileId);
  await parts.parts.drop(task._id);
  const { sealedPrivateKey: _, ...rest } = task;
  await parts.ask.tasks.save(task, rest, []);
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
