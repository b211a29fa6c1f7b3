import { ask, expectAnswer } from '../lib/ask.ts';
import { inTurn, newAutomation, type Prepared } from '../lib/data.ts';

const name = 'preview-automation';

/** A representative looks at what the law would say before sending. */
export function previewAutomation(prepared: Prepared): void {
  const body = newAutomation(inTurn(prepared.recipients));
  const answer = ask(prepared, { name, method: 'POST', path: '/v1/automations/preview', body });
  expectAnswer(answer, { name, status: 200, path: 'decision.outcome', isRight: (outcome) => Boolean(outcome) });
}
