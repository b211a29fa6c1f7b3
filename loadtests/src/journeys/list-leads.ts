import { ask, expectAnswer } from '../lib/ask.ts';
import type { Prepared } from '../lib/data.ts';
import { pageSize } from '../lib/prepare.ts';

const name = 'list-leads';

/** A manager opens the list of newest leads. */
export function listLeads(prepared: Prepared): void {
  const answer = ask(prepared, { name, method: 'GET', path: `/v1/leads?page_size=${pageSize}` });
  // The preparation made as many, so a page that is not full has lost some.
  expectAnswer(answer, { name, status: 200, path: 'leads.#', isRight: (count) => count === pageSize });
}
