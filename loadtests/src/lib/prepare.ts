import { ask } from './ask.ts';
import { newAutomation, newLead, newRun, type Prepared } from './data.ts';
import { preparation, signIn } from './login.ts';
import { targetFrom } from './target.ts';

const recipientCount = 20;

/** Signs in, makes the people that journeys speak of, and asks everything once, so that nothing is measured cold. */
export function prepare(): Prepared {
  const { gateway, issuer } = targetFrom(__ENV);
  const run = newRun();
  const caller = { gateway, token: signIn(issuer, 'manager') };
  const post = (path: string, body: object) => ask(caller, { ...preparation, method: 'POST', path, body });
  const recipients = Array.from({ length: recipientCount }, (_, index) => {
    const answer = post('/v1/leads', newLead(`${run}-recipient-${index}`));
    if (answer.status !== 201) throw new Error(`the system took no lead: status ${answer.status}`);
    return (answer.json() as { lead: { contact_id: string } }).lead.contact_id;
  });
  for (const recipient of recipients) {
    ask(caller, { ...preparation, method: 'GET', path: '/v1/leads?page_size=20' });
    post('/v1/automations/preview', newAutomation(recipient));
  }
  return { ...caller, run, recipients };
}
