import { sleep } from 'k6';
import { type Answer, ask, type Caller } from './ask.ts';
import { newAutomation, newCard, newLead, newRun, oneTaskFlow, type Prepared, wordsOfCards } from './data.ts';
import { preparation, signIn } from './login.ts';
import { targetFrom } from './target.ts';

/** As many people, tasks and leads as one page of a list shows. */
export const pageSize = 20;
const numbers = Array.from({ length: pageSize }, (_, index) => index);
/** What was imported is found within a second; a busy machine gets more. */
const findTries = 20;

/** Signs in, makes what journeys speak of, and asks everything once, so that nothing is measured cold. */
export function prepare(): Prepared {
  const { gateway, issuer } = targetFrom(__ENV);
  const run = newRun();
  const caller = { gateway, token: signIn(issuer, 'manager') };
  const recipients = makePeople(caller, run);
  openTasks(caller, recipients);
  importCards(caller, run);
  for (const recipient of recipients) {
    get(caller, `/v1/leads?page_size=${pageSize}`);
    get(caller, `/v1/tasks?page_size=${pageSize}`);
    send(caller, { method: 'POST', path: '/v1/automations/preview', body: newAutomation(recipient) });
  }
  return { ...caller, run, recipients };
}

function makePeople(caller: Caller, run: string): string[] {
  return numbers.map((index) => {
    const answer = send(caller, { method: 'POST', path: '/v1/leads', body: newLead(`${run}-recipient-${index}`) });
    return String(answer.json('lead.contact_id'));
  });
}

function openTasks(caller: Caller, recipients: readonly string[]): void {
  const { id, ...flow } = oneTaskFlow;
  send(caller, { method: 'PUT', path: `/v1/flows/${id}`, body: flow });
  for (const subject of recipients) send(caller, { method: 'POST', path: '/v1/cases', body: { flow_id: id, subject } });
}

function importCards(caller: Caller, run: string): void {
  const lines = numbers.map((index) => JSON.stringify(newCard(`${run}-${index}`))).join('\n');
  send(caller, { method: 'POST', path: '/v1/cards/imports?source=load-test&reviewed=true', lines });
  for (let tries = 0; tries < findTries; tries++) {
    if (Number(get(caller, `/v1/cards/search?q=${encodeURIComponent(wordsOfCards)}`).json('cards.#')) > 0) return;
    sleep(0.5);
  }
  throw new Error('the cards that were imported are not found');
}

function get(caller: Caller, path: string): Answer {
  return send(caller, { method: 'GET', path });
}

function send(caller: Caller, question: Omit<Parameters<typeof ask>[1], 'name'>): Answer {
  const answer = ask(caller, { ...preparation, ...question });
  if (answer.status < 200 || answer.status > 299) {
    throw new Error(
      `${question.method} ${question.path} was answered with status ${answer.status}; nothing can be measured`,
    );
  }
  return answer;
}
