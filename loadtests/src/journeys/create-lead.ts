import { ask, expectAnswer } from '../lib/ask.ts';
import { iterationKey, newLead, type Prepared } from '../lib/data.ts';

const name = 'create-lead';

/** A form on a web page is sent: one new lead. */
export function createLead(prepared: Prepared): void {
  const key = iterationKey(prepared);
  const answer = ask(prepared, { name, method: 'POST', path: '/v1/leads', body: newLead(key), key });
  expectAnswer(answer, { name, status: 201, path: 'created', isRight: (created) => created === true });
}
