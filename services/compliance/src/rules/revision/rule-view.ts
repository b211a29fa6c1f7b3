import { PolicyEngine } from '@salesmesh/chassis/policy';
import type {
  RuleCheckInput,
  RuleEngineInput,
  RuleEntryInput,
  RuleRevisionInput,
  RuleStudyInput,
  RulesEngineInput,
  RulesInForceInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { PlanProof } from '../../plan-proof/plan-proof.ts';
import type { ProofInForce } from '../publishing/proof-in-force.ts';
import { HeadAct, type LawHead } from './law-head.ts';
import type { Check, Entry, Study } from './law-revision.ts';
import type { StoredRevision } from './law-store.ts';

/** A revision as the API shows it; what became of a published one, the head knows. */
export function revisionView(revision: StoredRevision, head: LawHead): RuleRevisionInput {
  const { _id, version, title, author, base, files, contentHash, effectiveAt, approval, publishedAt } = revision;
  return {
    ...{ id: _id, version, title, author, base: base.id, content_hash: contentHash },
    state: stateOf(revision, head),
    files: files.map(({ path, text }) => ({ path, text })),
    ...(revision.check === undefined ? {} : { check: checkView(revision.check) }),
    ...(revision.impact === undefined ? {} : { impact: studyView(revision.impact) }),
    ...(revision.shadow === undefined ? {} : { shadow: studyView(revision.shadow) }),
    effective_at: effectiveAt?.toISOString(),
    approved_by: approval?.by,
    published_at: publishedAt?.toISOString(),
    history: revision.history.map(entryView),
  };
}

function stateOf({ _id, state }: StoredRevision, { inForce, history, loads }: LawHead): string {
  if (state !== 'published') return state;
  if (inForce.revisionId === _id) {
    const isLoaded = loads.some(({ generation, alarm }) => generation === inForce.generation && alarm === undefined);
    return isLoaded ? 'in_force' : 'published';
  }
  const last = history.findLastIndex(({ revisionId }) => revisionId === _id);
  return history[last + 1]?.act === HeadAct.rolledBack ? 'rolled_back' : 'superseded';
}

function checkView({ contentHash, endedAt, bundle, proof, passed, ...found }: Check): RuleCheckInput {
  const { findings, coverage, changedPacks } = found;
  return {
    content_hash: contentHash,
    ended_at: endedAt.toISOString(),
    passed,
    findings: findings.map((finding) => ({ ...finding })),
    coverage,
    changed_packs: [...changedPacks],
    pack_set_revision: bundle?.packSet,
    ...(proof === undefined ? {} : { engine: engineView(proof) }),
  };
}

function engineView({ inputs, seed, packs, faults }: PlanProof): RuleEngineInput {
  return {
    decides: faults.length === 0 ? PolicyEngine.plan : PolicyEngine.wasm,
    inputs,
    seed,
    packs: packs.map(({ name, inputs: tried }) => ({ name, inputs: tried })),
    faults: faults.map((fault) => ({ ...fault })),
  };
}

function studyView({ contentHash, at, summary }: Study): RuleStudyInput {
  return { content_hash: contentHash, at: at.toISOString(), summary: JSON.stringify(summary) };
}

function entryView({ at, by, act, reason, contentHash }: Entry): RuleEntryInput {
  return { at: at.toISOString(), by, act, reason, content_hash: contentHash };
}

export function rulesView({ inForce, history, loads }: LawHead): RulesInForceInput {
  return {
    generation: inForce.generation,
    revision_id: inForce.revisionId,
    pack_set_revision: inForce.bundle?.packSet,
    since: inForce.since.toISOString(),
    history: history.map(({ generation, revisionId, act, by, since, reason }) => {
      return { generation, revision_id: revisionId, act, by, at: since.toISOString(), reason };
    }),
    loads: loads.map(({ process, generation, at, alarm }) => ({ process, generation, at: at.toISOString(), alarm })),
  };
}

export function rulesEngineView(decides: PolicyEngine | undefined, proof: ProofInForce): RulesEngineInput {
  const { tried, planned, isBeingMade, faults } = proof;
  return {
    decides: decides ?? '',
    inputs_tried: tried,
    inputs_planned: planned,
    is_being_proven: isBeingMade,
    faults: faults.map((fault) => ({ ...fault })),
  };
}
