import type { DecisionEventInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { decodeLeaf, type Leaf, LeafKind } from '../ledger/leaf.ts';
import { leafHash } from '../ledger/merkle-hash.ts';

/** Entry of a ledger with where it stands. */
export type PlacedEntry = { entry: Uint8Array; index: number };

type JudgedLeaf = Extract<Leaf, { kind: 'decision' | 'evaluation' }>;

/** What was judged is a package of the packs; the question asked of all of them is one. */
const PATH = 'outbound/decide';

/**
 * The entry as an event after OPA's decision log ("Decision Log Service API"), or undefined where it holds no decision.
 * `origin` names the ledger. Only the ledger is read, so the event is the same at every reading.
 */
export function decisionEvent({ entry, index }: PlacedEntry, origin: string): DecisionEventInput | undefined {
  const leaf = decodeLeaf(entry);
  if (!isJudged(leaf)) return undefined;
  return {
    decision_id: leaf.kind === LeafKind.decision ? leaf.decisionId : leaf.evaluationId,
    labels: { app: 'salesmesh', service: 'compliance', tenant: leaf.tenant, ledger: origin, kind: leaf.kind },
    bundles: Object.fromEntries(leaf.packs.map((pack) => [pack, { revision: leaf.revision }])),
    path: PATH,
    ...inputOf(leaf),
    result: {
      outcome: leaf.outcome,
      articles: [...leaf.articles],
      obligations: leaf.obligations.map(({ type, article }) => ({ type, article })),
      ...(leaf.until === undefined ? {} : { until: leaf.until }),
      ...('permitExpiresAt' in leaf ? { permit_expires_at: leaf.permitExpiresAt } : {}),
    },
    timestamp: leaf.at,
    metrics: { counter_packs: leaf.packs.length, counter_articles: leaf.articles.length },
    custom: { ledger_index: index, leaf_hash: Buffer.from(leafHash(entry)).toString('hex') },
  };
}

function isJudged(leaf: Leaf): leaf is JudgedLeaf {
  return leaf.kind === LeafKind.decision || leaf.kind === LeafKind.evaluation;
}

function inputOf(leaf: JudgedLeaf): Pick<DecisionEventInput, 'input' | 'erased' | 'masked'> {
  if (leaf.kind === LeafKind.evaluation) return { input: { facts: leaf.facts }, masked: ['/input/facts'] };
  const { automationId: automation_id, channel, recipient, contentHash: content } = leaf;
  return {
    input: { automation_id, channel, recipient, content },
    erased: ['/input/facts'],
    masked: ['/input/recipient', '/input/content'],
  };
}
