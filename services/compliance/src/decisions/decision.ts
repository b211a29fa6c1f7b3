/** What may become of an automation, from the strictest to the mildest. */
export const Outcome = {
  deny: 'deny',
  requireApproval: 'require_approval',
  defer: 'defer',
  allowWithObligations: 'allow_with_obligations',
  allow: 'allow',
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

const strictestFirst: readonly Outcome[] = Object.values(Outcome);

/** Negative when `left` is the stricter one. */
export function compareStrictness(left: Outcome, right: Outcome): number {
  return strictestFirst.indexOf(left) - strictestFirst.indexOf(right);
}

type Bilingual = { readonly zh: string; readonly en: string };

/** Why: one rule that fired. `until` stands only with effect `defer`, RFC 3339 in UTC. */
export type Reason = {
  readonly rule: string;
  readonly article: string;
  readonly effect: Exclude<Outcome, 'allow'>;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  readonly until?: string;
};

/** What egress adds to the message before it leaves, and the provision that asks for it. */
export type Obligation = { readonly type: ObligationType; readonly article: string };

export const ObligationType = {
  optOut: 'opt_out',
  adLabel: 'ad_label',
  senderIdentity: 'sender_identity',
  postalAddress: 'postal_address',
  aiLabel: 'ai_label',
  aiNotice: 'ai_notice',
  sourceNotice: 'source_notice',
  refusalOption: 'refusal_option',
  reviewChannel: 'review_channel',
} as const;
export type ObligationType = (typeof ObligationType)[keyof typeof ObligationType];

/** What the packs' findings add up to. */
export type Verdict = {
  readonly outcome: Outcome;
  /** With outcome `defer` alone: the latest of the reasons' times. */
  readonly until: string | null;
  /** All of them, strictest first. */
  readonly reasons: readonly Reason[];
  /** Empty under `deny`, for nothing leaves then. */
  readonly obligations: readonly Obligation[];
};

/** One decision on one object of facts. `revision` names the pack sources that it was made by. */
export type Decision = Verdict & {
  readonly id: string;
  readonly packs: readonly string[];
  readonly revision: string;
};
