import type { Correction } from '@salesmesh/chassis/data-rights';
import type { RightsRequestInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { StoredDataTask } from '../data-task/data-task-store.ts';
import { dataTaskView } from '../data-task/data-task-view.ts';
import type { StoredRightsRequest } from './rights-request-store.ts';

/** A request as the contract shows it, with how far services are. */
export function rightsRequestView(
  request: StoredRightsRequest,
  tasks: readonly StoredDataTask[],
  corrections: readonly Correction[] = [],
): RightsRequestInput {
  const { identity, deadline, archive } = request;
  return {
    id: request._id,
    version: request.version,
    recipient_id: request.recipientId,
    kind: request.kind,
    state: request.state,
    opened_at: request.openedAt.toISOString(),
    due_at: deadline.dueAt.toISOString(),
    deadline_rule: deadline.rule,
    identity_by: identity?.by,
    identity_method: identity?.method,
    identity_verified_at: identity?.at.toISOString(),
    extended_because: request.extension?.reason,
    rejected_because: request.rejection?.reason,
    finished_at: request.finishedAt?.toISOString(),
    escalation: request.escalation,
    tasks: tasks.map(dataTaskView),
    archive_sha256: archive?.sha256,
    archive_kept_until: archive?.keptUntil.toISOString(),
    look_alikes: [...request.lookAlikes],
    corrections: (request.correctedFields ?? []).map((field) => ({
      field,
      value: corrections.find((correction) => correction.field === field)?.value ?? '',
    })),
  };
}
