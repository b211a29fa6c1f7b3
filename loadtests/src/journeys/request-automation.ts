import { ask, expectAnswer } from '../lib/ask.ts';
import { inTurn, iterationKey, newAutomation, type Prepared } from '../lib/data.ts';

const name = 'request-automation';

/** An e-mail is asked for: decided, written to the ledger, and answered when that is durable. */
export function requestAutomation(prepared: Prepared): void {
  const key = iterationKey(prepared);
  const body = { ...newAutomation(inTurn(prepared.recipients)), reference: key };
  const answer = ask(prepared, { name, method: 'POST', path: '/v1/automations', body, key });
  expectAnswer(answer, {
    name,
    status: 201,
    path: 'automation.decision.ledger.leaf',
    isRight: (leaf) => Boolean(leaf),
  });
}
