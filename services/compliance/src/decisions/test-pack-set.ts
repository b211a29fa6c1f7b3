import { policyInput } from '@salesmesh/chassis/policy';
import { Outcome } from './decision.ts';
import { createDecider, type PackSet } from './evaluate-packs.ts';
import type { Facts } from './facts.ts';
import { PACK_FAILED, readFindings } from './findings.ts';

/** ISO 3166-1 leaves ZZ to its users: no law pack may ever cover it. */
const nowhere: Facts = {
  now: '2026-01-01T00:00:00Z',
  action: { id: 'self-test', kind: 'send', channel: 'sms', purpose: 'marketing' },
  recipient: { id: 'self-test', kind: 'individual', residence: 'ZZ' },
};

/**
 * Judges a set before it is swapped in, as `selfTest` of a policy set. Throws when a pack breaks off or answers what
 * cannot be read, or when the set as a whole lets a message go to a place that no pack covers.
 */
export function testPackSet(set: PackSet): void {
  const input = policyInput(nowhere);
  for (const { name, policy } of set.packs) {
    const articles = readFindings(name, policy.evaluate(input)).map(({ reason }) => reason.article);
    if (articles.includes(PACK_FAILED)) throw new Error(`pack ${name} answers what cannot be read`);
  }
  const decision = createDecider(set, { onPackFailure: () => {} }).decide(nowhere);
  const isCovered = decision.reasons.every(({ article }) => article !== 'GLOBAL-NO-PACK');
  if (decision.outcome !== Outcome.deny || isCovered) throw new Error('the set covers a place that is none');
}
