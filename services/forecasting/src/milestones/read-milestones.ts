import type { CallContext } from '@salesmesh/chassis/context';
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
import type { PipelineAccess } from '../access/pipeline-access.ts';
import { errors } from '../errors.ts';
import type { StoredMilestone } from '../milestone/milestone.ts';
import type { MilestoneStore } from '../milestone/milestone-store.ts';
import { evidenceView, milestoneView } from '../milestone/milestone-view.ts';

type ReadDeps = { readonly milestones: MilestoneStore; readonly files: FileStore; readonly access: PipelineAccess };

export function getMilestone(deps: ReadDeps): UnaryHandler<GetMilestoneRequest, GetMilestoneResponseInput> {
  return async ({ milestone_id: id }, { context }) => {
    const found = await loadVisible(deps, id, context);
    if (found === undefined) throw errors.milestone_not_found({ id });
    return { milestone: milestoneView(found) };
  };
}

/** A page may be shorter than asked for, but an empty one is the last. */
export function listMilestones({
  milestones,
  access,
}: ReadDeps): UnaryHandler<ListMilestonesRequest, ListMilestonesResponseInput> {
  return async ({ opportunity_id: opportunityId, page_size: pageSize, page_token }, { context }) => {
    for (let pageToken = page_token; ; ) {
      const { items, nextPageToken } = await milestones.page({ opportunityId, pageSize, pageToken });
      const seen = await access.visibleMilestones(items, context);
      if (seen.length > 0 || nextPageToken === '') {
        return { milestones: seen.map(milestoneView), next_page_token: nextPageToken };
      }
      pageToken = nextPageToken;
    }
  };
}

export function readEvidence(deps: ReadDeps): ServerStreamHandler<ReadEvidenceRequest, ReadEvidenceResponseInput> {
  return async function* handle({ milestone_id, sha256 }, { context }) {
    const milestone = await loadVisible(deps, milestone_id, context);
    const evidence = milestone?.evidence.find((kept) => kept.sha256 === sha256);
    const bytes = evidence === undefined ? undefined : await deps.files.read(evidence.file_id);
    if (evidence === undefined || bytes === undefined) throw errors.evidence_not_found();
    yield { evidence: evidenceView(evidence) };
    for await (const chunk of bytes) yield { chunk: Buffer.from(chunk) };
  };
}

async function loadVisible(
  { milestones, access }: ReadDeps,
  id: string,
  context: CallContext,
): Promise<StoredMilestone | undefined> {
  const found = await milestones.load(id);
  const [seen] = found === undefined ? [] : await access.visibleMilestones([found], context);
  return seen;
}
