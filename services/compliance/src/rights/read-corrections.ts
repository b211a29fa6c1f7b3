import type { Correction, ReadCorrections } from '@salesmesh/chassis/data-rights';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  ReadCorrectionsRequest,
  ReadCorrectionsResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { dataTaskErrors } from '../data-task/data-task-errors.ts';
import type { DataTaskStore } from '../data-task/data-task-store.ts';
import type { ByteVault } from './byte-vault.ts';
import { openCorrections } from './correction.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

type CorrectionParts = {
  tasks: Pick<DataTaskStore, 'load'>;
  requests: Pick<RightsRequestStore, 'load'>;
  vault: Pick<ByteVault, 'open'>;
};

/** The corrections of the request that a task is done for. */
export function correctionsOf({ tasks, requests, vault }: CorrectionParts): ReadCorrections {
  return async (taskId): Promise<readonly Correction[]> => {
    const task = await tasks.load(taskId);
    if (task === undefined) throw dataTaskErrors.data_task_not_found({ id: taskId });
    const request = await requests.load(task.origin.id);
    return request === undefined ? [] : openCorrections(vault, request);
  };
}

export function readCorrections({
  corrections,
}: {
  corrections: ReadCorrections;
}): UnaryHandler<ReadCorrectionsRequest, ReadCorrectionsResponseInput> {
  return async ({ task_id: taskId }) => ({ corrections: [...(await corrections(taskId))] });
}
