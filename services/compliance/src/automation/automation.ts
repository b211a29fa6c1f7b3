import type { Obligation, Outcome, Reason } from '../decisions/decision.ts';
import type { Facts } from '../decisions/facts.ts';

export const AutomationState = {
  /** Decided for good with nothing to send: denied, or allowed where no message leaves. */
  Decided: 'decided',
  WaitingTime: 'waiting_time',
  WaitingApproval: 'waiting_approval',
  Permitted: 'permitted',
  Redeemed: 'redeemed',
  Delivered: 'delivered',
  Failed: 'failed',
  Expired: 'expired',
  /** The permit was withdrawn at redemption, because the facts had changed for the worse. */
  Refused: 'refused',
  Rejected: 'rejected',
} as const;
export type AutomationState = (typeof AutomationState)[keyof typeof AutomationState];

export type Action = Omit<Facts['action'], 'id'>;
export type Price = NonNullable<Facts['price']>;
/** A decision as it stands in the ledger. */
export type RecordedDecision = {
  outcome: Outcome;
  until?: string;
  reasons: readonly Reason[];
  obligations: readonly Obligation[];
  packs: readonly string[];
  revision: string;
  decidedAt: Date;
  /** `leaf` is the leaf's hash in base64. */
  ledger: { index: number; leaf: string };
};
type PermitState = { index: number; mintedAt: Date; expiresAt: Date };

/** One message that someone wants to send, or one processing that someone wants to do, from request to outcome. */
export type Automation = {
  requestId: string;
  recipientId: string;
  /** Of the recipient when it was first decided: summaries count by place. */
  residence: string | null;
  action: Action;
  price?: Price;
  team: string;
  reference: string;
  state: AutomationState;
  decision: RecordedDecision;
  /** Earlier decisions, oldest first. */
  history: readonly RecordedDecision[];
  requestedAt: Date;
  contentHash: string;
  watermarkId: string;
  /** Opens the recipient commitment of the newest decision leaf. */
  recipientSalt: Uint8Array;
  permit?: PermitState;
  /** When a deferred one is decided again. */
  decideAt?: Date;
  /** Held places in the frequency windows of the recipient. */
  isReserved: boolean;
  /** The counts of transfers abroad that it holds a place in. */
  transferKeys?: readonly string[];
  deliveryId?: string;
  redeemedAt?: Date;
  finishedAt?: Date;
  failureCode?: string;
};

/** What may follow what; a state that nothing follows is final. */
export const followers: Readonly<Record<AutomationState, readonly AutomationState[]>> = {
  decided: [],
  waiting_time: ['decided', 'waiting_time', 'waiting_approval', 'permitted'],
  waiting_approval: ['decided', 'waiting_time', 'waiting_approval', 'permitted', 'rejected'],
  permitted: ['redeemed', 'refused', 'expired'],
  redeemed: ['delivered', 'failed'],
  delivered: [],
  failed: [],
  expired: [],
  refused: [],
  rejected: [],
};

export function canBecome(automation: Automation, next: AutomationState): boolean {
  return followers[automation.state].includes(next);
}

export function isFinal(state: AutomationState): boolean {
  return followers[state].length === 0;
}

export type Decided = { decision: RecordedDecision; recipientSalt: Uint8Array; permitExpiresAt?: Date };
type Undecided = Omit<Automation, 'state' | 'decision' | 'history' | 'recipientSalt'>;

/** The first decision of a request. */
export function decideFirst(request: Undecided, decided: Decided): Automation {
  return { ...request, history: [], ...stateAfter(decided) };
}

/** A further decision of one that waited; the earlier one goes into its history. */
export function decideAgain(automation: Automation, decided: Decided): Automation {
  const { decideAt: _, ...rest } = automation;
  return { ...rest, history: [...automation.history, automation.decision], ...stateAfter(decided) };
}

function stateAfter({ decision, recipientSalt, permitExpiresAt }: Decided) {
  const at = decision.decidedAt;
  const decided = { decision, recipientSalt };
  if (decision.outcome === 'defer') {
    return { ...decided, state: AutomationState.WaitingTime, decideAt: new Date(decision.until ?? at) };
  }
  if (decision.outcome === 'require_approval') return { ...decided, state: AutomationState.WaitingApproval };
  if (permitExpiresAt === undefined) return { ...decided, state: AutomationState.Decided, finishedAt: at };
  const permit = { index: decision.ledger.index, mintedAt: at, expiresAt: permitExpiresAt };
  return { ...decided, state: AutomationState.Permitted, permit };
}

export function redeem(automation: Automation, deliveryId: string, at: Date): Automation {
  return { ...automation, state: AutomationState.Redeemed, deliveryId, redeemedAt: at };
}

export function refuse(automation: Automation, deliveryId: string, at: Date): Automation {
  const failureCode = 'compliance.permit_revoked';
  return { ...released(automation), state: AutomationState.Refused, deliveryId, failureCode, finishedAt: at };
}

export function expire(automation: Automation, at: Date): Automation {
  return { ...released(automation), state: AutomationState.Expired, finishedAt: at };
}

export function reject(automation: Automation, at: Date): Automation {
  return { ...automation, state: AutomationState.Rejected, finishedAt: at };
}

export function deliver(automation: Automation, at: Date): Automation {
  return { ...automation, state: AutomationState.Delivered, finishedAt: at };
}

export function fail(automation: Automation, failureCode: string, at: Date): Automation {
  return { ...released(automation), state: AutomationState.Failed, failureCode, finishedAt: at };
}

/** Nothing was sent, so the place in the recipient's frequency window is free for another message. */
function released(automation: Automation): Automation {
  const { transferKeys: _, ...rest } = automation;
  return { ...rest, isReserved: false };
}

const allowing: readonly Outcome[] = ['allow', 'allow_with_obligations'];

export function isAllowing(outcome: Outcome): boolean {
  return allowing.includes(outcome);
}

/** Only what leaves the house needs a permit; an allowed analysis or profiling is answered by the decision itself. */
export function needsPermit(action: Action, outcome: Outcome): boolean {
  return action.kind === 'send' && isAllowing(outcome);
}

/** What the frequency rule counts: marketing, surveys, and quotations nobody asked for. */
export function countsForFrequency(action: Action, relationship: string | null | undefined): boolean {
  if (action.kind !== 'send') return false;
  if (action.purpose === 'quotation') return relationship === 'none' || relationship == null;
  return action.purpose === 'marketing' || action.purpose === 'survey';
}
