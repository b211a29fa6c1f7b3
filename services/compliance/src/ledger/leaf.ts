import { type CanonicalValue, canonicalJson } from './canonical-json.ts';
import { checkLeafFields } from './leaf-fields.ts';
import { ledgerErrors } from './ledger-errors.ts';

export const LeafKind = {
  decision: 'decision',
  redemption: 'redemption',
  delivery: 'delivery',
  expiry: 'expiry',
  destruction: 'destruction',
  evaluation: 'evaluation',
} as const;
export type LeafKind = (typeof LeafKind)[keyof typeof LeafKind];

/** Outcomes of `decide`, strictest last. */
export const DecisionOutcome = {
  allow: 'allow',
  allowWithObligations: 'allow_with_obligations',
  defer: 'defer',
  requireApproval: 'require_approval',
  deny: 'deny',
} as const;
export type DecisionOutcome = (typeof DecisionOutcome)[keyof typeof DecisionOutcome];

export const DeliveryStatus = { delivered: 'delivered', failed: 'failed' } as const;
export type DeliveryStatus = (typeof DeliveryStatus)[keyof typeof DeliveryStatus];

type LeafObligation = { readonly type: string; readonly article: string };

/**
 * One decision. Ids, hashes and commitments only: what is personal is neither here nor derivable from here.
 * Instants are RFC 3339 in UTC with milliseconds, hashes and commitments 64 hex digits.
 */
export type DecisionLeaf = {
  readonly kind: 'decision';
  readonly tenant: string;
  readonly automationId: string;
  readonly decisionId: string;
  readonly at: string;
  /** Commitment to the recipient's id, as `commit` makes it. */
  readonly recipient: string;
  readonly channel: string;
  /** SHA-256 of the rendered content that was decided. */
  readonly contentHash: string;
  readonly outcome: DecisionOutcome;
  readonly until?: string;
  /** Keys of the provisions that gave the reasons. */
  readonly articles: readonly string[];
  readonly obligations: readonly LeafObligation[];
  readonly revision: string;
  readonly packs: readonly string[];
  /** Given only with an outcome that allows. */
  readonly permitExpiresAt?: string;
  /** SHA-256 of the watermark id; the id itself is known only to those who hold the message. */
  readonly watermark: string;
};

type PermitEvent = {
  readonly tenant: string;
  readonly automationId: string;
  /** Index of the decision leaf in the same log. */
  readonly permitIndex: number;
  readonly at: string;
};

/** The permit was used up, just before sending. */
type RedemptionLeaf = PermitEvent & { readonly kind: 'redemption'; readonly deliveryId: string };

/** What became of the send; `sentHash` is the SHA-256 of what left, watermark and obligations applied. */
export type DeliveryLeaf = PermitEvent & {
  readonly kind: 'delivery';
  readonly status: DeliveryStatus;
  readonly sentHash: string;
  readonly deliveryId: string;
};

/** The permit ran out unused. */
export type ExpiryLeaf = PermitEvent & { readonly kind: 'expiry' };

/** What the packs said of facts that somebody else gathered. It permits nothing. */
export type EvaluationLeaf = {
  readonly kind: 'evaluation';
  readonly tenant: string;
  readonly evaluationId: string;
  readonly at: string;
  /** Commitment to the facts in their canonical text; only who asked can open it. */
  readonly facts: string;
  readonly outcome: DecisionOutcome;
  readonly until?: string;
  readonly articles: readonly string[];
  readonly obligations: readonly LeafObligation[];
  readonly revision: string;
  readonly packs: readonly string[];
};

/** What one service destroyed or corrected: at the request of a person, or because its time was over. It names no person. */
export type DestructionLeaf = {
  readonly kind: 'destruction';
  readonly tenant: string;
  readonly taskId: string;
  /** Id of the request, or of the day's retention. */
  readonly origin: string;
  readonly operation: 'erasure' | 'expiry' | 'rectification';
  readonly service: string;
  readonly at: string;
  /** Records by dataset of the data map. */
  readonly holdings: readonly { readonly holding: string; readonly count: number }[];
};

/** What an officer did with the rules that decide. Reasons are free text, so only their hash is here. */
export type RulesLeaf = {
  readonly kind: 'rules';
  readonly tenant: string;
  readonly act: 'approved' | 'published' | 'rolled_back';
  readonly revisionId: string;
  /** Id of the officer. */
  readonly by: string;
  readonly at: string;
  readonly reasonHash: string;
  /** Of an approval: the content that was approved. */
  readonly contentHash?: string;
  /** Of what decides from then on, besides what was installed: the revision that decisions name, and the archive. */
  readonly generation?: number;
  readonly packSet?: string;
  readonly archive?: string;
};

export type Leaf =
  | DecisionLeaf
  | RedemptionLeaf
  | DeliveryLeaf
  | ExpiryLeaf
  | DestructionLeaf
  | RulesLeaf
  | EvaluationLeaf;

const WATERMARK_KEY = Buffer.from('"watermark":"');
const HASH_HEX_CHARS = 64;

/** The bytes that are hashed into the tree. Fails with the field's name when a value does not fit its field. */
export function encodeLeaf(leaf: Leaf): Uint8Array {
  checkLeafFields(leaf);
  return Buffer.from(canonicalJson(leaf as CanonicalValue));
}

/** Reads a leaf; bytes that are not the one spelling of the leaf they hold are refused. */
export function decodeLeaf(bytes: Uint8Array): Leaf {
  const leaf: unknown = parseLeaf(bytes);
  checkLeafFields(leaf);
  if (canonicalJson(leaf as CanonicalValue) !== Buffer.from(bytes).toString()) {
    throw ledgerErrors.leaf_malformed({ what: 'not in its canonical form' });
  }
  return leaf as Leaf;
}

/**
 * Watermark hash of a decision leaf without parsing it, for the index of a store that takes thousands a second.
 * In canonical form the watermark is the last field, and inside a string its quotes would be escaped.
 */
export function watermarkOfLeaf(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = text.length - HASH_HEX_CHARS - 2;
  const keyFrom = from - WATERMARK_KEY.length;
  if (keyFrom < 0 || text.compare(WATERMARK_KEY, 0, WATERMARK_KEY.length, keyFrom, from) !== 0) return undefined;
  return text.toString('latin1', from, from + HASH_HEX_CHARS);
}

function parseLeaf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw ledgerErrors.leaf_malformed({ what: 'not JSON in UTF-8' }, { cause });
  }
}
