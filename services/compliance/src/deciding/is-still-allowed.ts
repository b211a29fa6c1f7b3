import { isAllowing, needsPermit } from '../automation/automation.ts';
import type { BatchView, StoredAutomation } from '../automation/change.ts';
import type { Law } from '../automation/verdict.ts';
import type { ContentVault } from '../content/content-vault.ts';
import { addsNothing, judgeCase, knownPerson, withoutOwnSend } from './decide-case.ts';

/**
 * Whether a permit may still be used: the same case judged with the facts as they are now, save the place in the frequency
 * window that the permit itself holds. Stricter than before, or with a duty that egress was not told of, is no.
 */
export function isStillAllowed({ law, vault }: { law: Pick<Law, 'decide'>; vault: ContentVault }) {
  return (current: StoredAutomation, view: BatchView): boolean => {
    const { _id: automationId, tenant, recipientId, contentHash, sealedContent, action } = current;
    if (!needsPermit(action, current.decision.outcome)) return false;
    const stored = knownPerson(view.person(recipientId), recipientId, 0);
    const person = withoutOwnSend(stored, automationId);
    const content = sealedContent && vault.open(tenant, contentHash, sealedContent);
    const { settings, now } = view;
    const { price, team } = current;
    const { verdict } = judgeCase(law.decide, { automationId, action, price, team, content, person, settings, now });
    return isAllowing(verdict.outcome) && addsNothing(verdict, current.decision);
  };
}
