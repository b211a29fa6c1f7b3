import { createHash } from 'node:crypto';
import type { Clock } from '@salesmesh/chassis/clock';
import { AppError } from '@salesmesh/chassis/errors';
import type { Ids } from '@salesmesh/chassis/ids';
import type { ClientStreamHandler } from '@salesmesh/chassis/rpc';
import type { FileStore } from '@salesmesh/chassis/store';
import type {
  AttachEvidenceRequest,
  AttachEvidenceResponseInput,
  EvidenceHeader,
} from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import type { PipelineAccess } from '../access/pipeline-access.ts';
import { errors } from '../errors.ts';
import { attachEvidence, type KeptEvidence, type StoredMilestone } from '../milestone/milestone.ts';
import type { MilestoneStore } from '../milestone/milestone-store.ts';
import { milestoneView } from '../milestone/milestone-view.ts';
import type { CoverImage } from './cover-image.ts';
import { readEvidenceHeader } from './evidence-header.ts';

export type EvidenceUploads = {
  /** Largest file that is taken, in bytes. */
  readonly mostBytes: number;
  /** What images pass before they are kept. */
  readonly coverImage: CoverImage;
};
export type EvidenceDeps = {
  readonly milestones: MilestoneStore;
  readonly access: PipelineAccess;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly uploads: EvidenceUploads;
};

/** What is personal in an image is covered before anything is kept. The bytes are durable before the milestone names them; where it lost its race for a version they are deleted again. */
export function attachEvidenceHandler(
  deps: EvidenceDeps,
): ClientStreamHandler<AttachEvidenceRequest, AttachEvidenceResponseInput> {
  return async (requests, { context }) => {
    const stream = requests[Symbol.asyncIterator]();
    const first = await stream.next();
    const header = readEvidenceHeader(first.done === true ? undefined : first.value.header);
    const found = await deps.milestones.load(header.milestone_id);
    const [current] = found === undefined ? [] : await deps.access.visibleMilestones([found], context);
    if (current === undefined) throw errors.milestone_not_found({ id: header.milestone_id });
    await deps.access.assertMayClaim(current.opportunity_id, context);
    const repeated = await deps.milestones.findByRequestId(header.request_id);
    if (repeated?._id === current._id) return { milestone: milestoneView(repeated) };
    if (header.expected_version !== current.version) throw errors.version_conflict();
    if (!current.evidence_types.includes(header.media_type)) {
      throw errors.evidence_kind_refused({ type: header.media_type, known: current.evidence_types.join(', ') });
    }
    const fileId = deps.ids.next();
    const kept = await keep(deps, fileId, header, stream);
    try {
      const evidence = { ...kept, attached_at: deps.clock.now().toISOString(), attached_by: context.actor.sub };
      return { milestone: milestoneView(await save(deps, current, evidence, header)) };
    } catch (error) {
      // A save whose answer was lost may have come through: a file too many costs less than proof that is gone.
      if (error instanceof AppError && error.kind === 'ABORTED') await deps.files.delete(fileId);
      throw error;
    }
  };
}

type Kept = Omit<KeptEvidence, 'attached_at' | 'attached_by'>;

async function keep(
  { files, uploads: { mostBytes, coverImage } }: EvidenceDeps,
  fileId: string,
  header: EvidenceHeader,
  stream: AsyncIterator<AttachEvidenceRequest>,
): Promise<Kept> {
  const hash = createHash('sha256');
  let received = 0;
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for (let next = await stream.next(); next.done !== true; next = await stream.next()) {
      const { chunk } = next.value;
      if (chunk === undefined || chunk.length === 0) continue;
      received += chunk.length;
      if (received > mostBytes) throw errors.evidence_too_large({ most: mostBytes });
      yield chunk;
    }
    if (received === 0) throw errors.evidence_empty();
  };
  const { file_name, media_type } = header;
  const kept = async function* (): AsyncGenerator<Uint8Array> {
    const isImage = media_type.startsWith('image/');
    for await (const chunk of isImage ? coverImage(media_type, counted()) : counted()) {
      bytes += chunk.length;
      hash.update(chunk);
      yield chunk;
    }
  };
  await files.write(fileId, file_name, kept());
  return { sha256: hash.digest('hex'), file_name, media_type, bytes, file_id: fileId };
}

async function save(
  { milestones, files, clock }: EvidenceDeps,
  current: StoredMilestone,
  evidence: KeptEvidence,
  header: EvidenceHeader,
): Promise<StoredMilestone> {
  const now = clock.now();
  const changed = attachEvidence(current, evidence, now);
  const saved = changed === undefined ? current : await milestones.save(current, changed, now, header.request_id);
  // The same bytes stand there already, or another run of this very request was faster.
  const isNamed = saved.evidence.some(({ file_id }) => file_id === evidence.file_id);
  if (!isNamed) await files.delete(evidence.file_id);
  return saved;
}
