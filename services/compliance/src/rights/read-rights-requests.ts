import { currentContext } from '@salesmesh/chassis/context';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { FileStore } from '@salesmesh/chassis/store';
import type {
  GetRightsRequestRequest,
  GetRightsRequestResponseInput,
  ListDataTasksRequest,
  ListDataTasksResponseInput,
  ListRightsRequestsRequest,
  ListRightsRequestsResponseInput,
  ReadRightsArchiveRequest,
  ReadRightsArchiveResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { ComplianceAccess } from '../access/compliance-access.ts';
import type { DataTaskStore } from '../data-task/data-task-store.ts';
import { dataTaskView } from '../data-task/data-task-view.ts';
import type { ByteVault } from './byte-vault.ts';
import { openCorrections } from './correction.ts';
import { rightsErrors } from './rights-errors.ts';
import type { RightsRequestStore, StoredRightsRequest } from './rights-request-store.ts';
import { rightsRequestView } from './rights-request-view.ts';

export type ReadDeps = { requests: RightsRequestStore; tasks: DataTaskStore; access: ComplianceAccess };
type ReadOneDeps = ReadDeps & { vault: Pick<ByteVault, 'open'> };

const PIECE_BYTES = 128 * 1024;

async function readable({ requests, access }: ReadDeps, id: string): Promise<StoredRightsRequest> {
  const request = await requests.load(id);
  if (request === undefined) throw rightsErrors.rights_request_not_found({ id });
  await access.assertPerson('settle', request.recipientId);
  return request;
}

export function getRightsRequest(
  deps: ReadOneDeps,
): UnaryHandler<GetRightsRequestRequest, GetRightsRequestResponseInput> {
  return async ({ id }) => {
    const request = await readable(deps, id);
    const tasks = await deps.tasks.loadMany(request.taskIds);
    const ordered = request.taskIds.flatMap((taskId) => tasks.find(({ _id }) => _id === taskId) ?? []);
    return { request: rightsRequestView(request, ordered, openCorrections(deps.vault, request)) };
  };
}

/** The table of rights lets only officers list; each of them may see every dossier. */
export function listRightsRequests({
  requests,
}: ReadDeps): UnaryHandler<ListRightsRequestsRequest, ListRightsRequestsResponseInput> {
  return async ({ state, recipient_id: recipientId, page_size: pageSize, page_token: pageToken }) => {
    const { items, nextPageToken } = await requests.list({ state, recipientId, pageSize, pageToken });
    return { requests: items.map((request) => rightsRequestView(request, [])), next_page_token: nextPageToken };
  };
}

export function listDataTasks({ tasks }: ReadDeps): UnaryHandler<ListDataTasksRequest, ListDataTasksResponseInput> {
  return async ({ operation, page_size: pageSize, page_token: pageToken }) => {
    const { items, nextPageToken } = await tasks.list({ operation, pageSize, pageToken });
    return { tasks: items.map(dataTaskView), next_page_token: nextPageToken };
  };
}

export function readRightsArchive(deps: ReadDeps & { archives: FileStore; vault: ByteVault }) {
  return async function* ({ id }: ReadRightsArchiveRequest): AsyncGenerator<ReadRightsArchiveResponseInput> {
    const { archive } = await readable(deps, id);
    const sealed = archive === undefined ? undefined : await deps.archives.read(archive.fileId);
    if (archive === undefined || sealed === undefined) throw rightsErrors.archive_not_ready({ id });
    const pieces: Uint8Array[] = [];
    for await (const piece of sealed) pieces.push(piece);
    const purpose = `archive ${archive.fileId}`;
    const bytes = deps.vault.open(currentContext().tenant, purpose, Buffer.concat(pieces));
    for (let from = 0; from < bytes.length; from += PIECE_BYTES)
      yield { data: bytes.subarray(from, from + PIECE_BYTES) };
  };
}
