import type { germanLead } from '../demo/german-lead.ts';
import type { Signed } from './ask-gateway.ts';
import { pollUntil } from './poll-until.ts';

/** Creates the lead as a manager; the id of its contact, once compliance has heard of it. */
export async function newContact(
  { manager, officer }: { manager: Signed; officer: Signed },
  given: ReturnType<typeof germanLead>,
): Promise<string> {
  const { lead } = await manager.do('POST', '/v1/leads', given);
  const read = () => officer.ask('GET', `/v1/persons/${lead.contact_id}`);
  await pollUntil(read, ({ status }) => status === 200);
  return lead.contact_id;
}
