import type { ServerStreamHandler, UnaryHandler } from '@salesmesh/chassis/rpc';
import type { FileStore } from '@salesmesh/chassis/store';
import type {
  GetMilestoneRequest,
  GetMilestoneResponseInput,
  ListMilestonesRequest,
  ListMilestonesResponseInput,
  ReadEvidenceRequest,
  ReadEvidenceResponseInput,
} from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { errors } from '../errors.ts';
import type { MilestoneStore } from '../milestone/milestone-store.ts';
import { evidenceView, milestoneView } from '../milestone/milestone-view.ts';

type ReadDeps = { readonly milestones: MilestoneStore; readonly files: FileStore };

export function getMilestone({ milestones }: ReadDeps): UnaryHandler<GetMilestoneRequest, GetMilestoneResponseInput> {
  return async ({ milestone_id: id }) => {
    const found = await milestones.load(id);
    if (found === undefined) throw errors.milestone_not_found({ id });
    return { milestone: milestoneView(found) };
  };
}

export function listMilestones({
  milestones,
}: ReadDeps): UnaryHandler<ListMilestonesRequest, ListMilestonesResponseInput> {
  return async ({ opportunity_id: opportunityId, page_size: pageSize, page_token: pageToken }) => {
    const page = await milestones.page({ opportunityId, pageSize, pageToken });
    return { milestones: page.items.map(milestoneView), next_page_token: page.nextPageToken };
  };
}

export function readEvidence({
  milestones,
  files,
}: ReadDeps): ServerStreamHandler<ReadEvidenceRequest, ReadEvidenceResponseInput> {
  return async function* handle({ milestone_id, sha256 }) {
    const milestone = await milestones.load(milestone_id);
    const evidence = milestone?.evidence.find((kept) => kept.sha256 === sha256);
    const bytes = evidence === undefined ? undefined : await files.read(evidence.file_id);
    if (evidence === undefined || bytes === undefined) throw errors.evidence_not_found();
    yield { evidence: evidenceView(evidence) };
    for await (const chunk of bytes) yield { chunk: Buffer.from(chunk) };
  };
}
