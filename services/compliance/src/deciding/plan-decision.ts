import {
  type Automation,
  countsForFrequency,
  type Decided,
  decideAgain,
  decideFirst,
  isAllowing,
} from '../automation/automation.ts';
import { decisionEvents } from '../automation/automation-events.ts';
import type { BatchView, Change, LeafReceipt, StoredAutomation } from '../automation/change.ts';
import { decisionLeaf } from '../automation/decision-leaf.ts';
import type { Origin } from '../automation/origin.ts';
import { contentHash, NO_CONTENT_HASH } from '../content/content-hash.ts';
import type { Content } from '../content/screen-content.ts';
import { SALT_BYTES } from '../ledger/commitment.ts';
import { holdTransfer, transferKeys } from '../transfers/transfer.ts';
import type { AutomationRequest } from './automation-request.ts';
import { type DecidedCase, decideCase, knownPerson, withoutOwnSend } from './decide-case.ts';
import type { DecisionParts } from './decision-parts.ts';

/** What an automation is before its first decision. */
type Subject = Omit<Automation, 'state' | 'decision' | 'history' | 'recipientSalt' | 'isReserved' | 'residence'>;
type Deciding = {
  automationId: string;
  subject: Subject;
  content: Content | undefined;
  recipientVersion: number;
  current?: StoredAutomation;
  /** Of the call that asked for this decision. */
  requestId?: string;
  origin: Origin;
};

/** The first decision on a request, with the message sealed for as long as it may still be sent. */
export function planFirstDecision(
  parts: DecisionParts,
  asked: { automationId: string; watermarkId: string; request: AutomationRequest; origin: Origin },
  view: BatchView,
): Change {
  const { automationId, watermarkId, request, origin } = asked;
  const { requestId, recipientId, action, team, reference, price, content } = request;
  const hash = content === undefined ? NO_CONTENT_HASH : contentHash(content);
  const subject: Subject = {
    ...{ requestId, recipientId, action, team, reference, watermarkId, contentHash: hash },
    ...(price === undefined ? {} : { price }),
    requestedAt: view.now,
  };
  const { recipientVersion } = request;
  const change = planDecision(parts, { automationId, subject, content, recipientVersion, requestId, origin }, view);
  return content === undefined ? change : { ...change, sealedContent: parts.vault.seal(origin.tenant, hash, content) };
}

/** A further decision on one that waited, with the facts as they are now. */
export function planNextDecision(
  parts: DecisionParts,
  asked: { current: StoredAutomation; requestId?: string; origin: Origin },
  view: BatchView,
): Change {
  const { current, origin } = asked;
  const content = current.sealedContent && parts.vault.open(origin.tenant, current.contentHash, current.sealedContent);
  const deciding = { ...asked, automationId: current._id, subject: current, content, recipientVersion: 0 };
  return planDecision(parts, deciding, view);
}

function planDecision(parts: DecisionParts, deciding: Deciding, view: BatchView): Change {
  const { automationId, subject, origin, current } = deciding;
  const stored = knownPerson(view.person(subject.recipientId), subject.recipientId, deciding.recipientVersion);
  const person = withoutOwnSend(stored, automationId);
  const { action, price, team } = subject;
  const { now, settings } = view;
  const decided = decideCase(parts.law, { ...deciding, action, price, team, person, settings, now });
  const recipientSalt = parts.random(SALT_BYTES);
  const isReserved = decided.permitExpiresAt !== undefined && countsForFrequency(action, person.facts.relationship);
  const keys = isAllowing(decided.verdict.outcome) ? transferKeys(decided.facts) : [];
  const transfer = settings.transfers && holdTransfer(person, keys, settings.transfers);
  const transferred = transfer === undefined ? {} : { transferKeys: keys };
  const leaf = decisionLeaf({
    ...{ tenant: origin.tenant, automationId, at: now, recipientSalt, channel: action.channel },
    decisionId: `${automationId}.${current === undefined ? 0 : current.history.length + 1}`,
    recipientId: subject.recipientId,
    contentHash: subject.contentHash,
    watermarkId: subject.watermarkId,
    verdict: decided.verdict,
    permitExpiresAt: decided.permitExpiresAt,
  });
  return {
    automationId,
    ...(current === undefined ? {} : { current }),
    leaf,
    next: (receipt) => {
      const outcome = outcomeOf(decided, recipientSalt, now, receipt);
      const residence = person.facts.residence ?? null;
      return current === undefined
        ? decideFirst({ ...subject, residence, isReserved, ...transferred }, outcome)
        : { ...decideAgain(withoutBookkeeping(current), outcome), isReserved, ...transferred };
    },
    ...(isReserved ? { place: { recipientId: subject.recipientId, automationId, heldAt: now } } : {}),
    ...(transfer === undefined ? {} : { transfer }),
    events: (automation) => decisionEvents({ automationId, automation, headers: origin.headers }),
    ...(deciding.requestId === undefined ? {} : { requestId: deciding.requestId }),
    ...wakeTime(decided),
  };
}

function outcomeOf(
  decided: DecidedCase,
  recipientSalt: Uint8Array,
  at: Date,
  receipt: LeafReceipt | undefined,
): Decided {
  const { outcome, until, reasons, obligations, packs, revision } = decided.verdict;
  const ledger = { index: receipt?.index ?? -1, leaf: receipt?.hash ?? '' };
  const { permitExpiresAt } = decided;
  return {
    decision: {
      ...{ outcome, reasons, obligations, packs, revision, ledger, decidedAt: at },
      ...(until ? { until: new Date(until).toISOString() } : {}),
    },
    recipientSalt,
    ...(permitExpiresAt === undefined ? {} : { permitExpiresAt }),
  };
}

function wakeTime({ verdict }: DecidedCase): { wakeAt?: Date } {
  return verdict.outcome === 'defer' && verdict.until ? { wakeAt: new Date(verdict.until) } : {};
}

function withoutBookkeeping(stored: StoredAutomation): Automation {
  const { _id, tenant, version, requestIds, sealedContent, ...automation } = stored;
  return automation;
}
