import crypto from 'k6/crypto';
import encoding from 'k6/encoding';
import exec from 'k6/execution';

/** What the preparation hands to every iteration: k6 copies it, so it is plain and small. */
export type Prepared = {
  readonly gateway: string;
  readonly token: string;
  /** Differs from run to run, so that a repeated run creates leads and does not find its old ones. */
  readonly run: string;
  /** Ids of people whom automations are asked for. */
  readonly recipients: readonly string[];
};

/** Safe in a URL, an address and a key. */
export function randomText(bytes: number): string {
  return encoding.b64encode(crypto.randomBytes(bytes), 'rawurl');
}

export function newRun(): string {
  return randomText(6);
}

/** Unique in the whole test, whoever runs the iteration. */
export function iterationKey({ run }: Pick<Prepared, 'run'>): string {
  return `${run}-${exec.scenario.name}-${exec.scenario.iterationInTest}`;
}

/** One of a list, in turn. */
export function inTurn<T>(list: readonly T[]): T {
  const item = list[exec.scenario.iterationInTest % list.length];
  if (item === undefined) throw new Error('there is nothing to take from: the preparation made no recipients');
  return item;
}

/** A made-up person in Germany. Every field follows from the key. */
export function newLead(key: string) {
  return {
    source: 'load-test',
    external_key: key,
    name: `Synthetic ${key}`,
    email: `load.${key}@example.com`,
    attributes: { 'Lead Origin': 'API', Country: 'Germany' },
    facts: {
      kind: 'individual',
      residence: 'DE',
      timezone: 'Europe/Berlin',
      relationship: 'prospect',
      address_source: 'given_by_person',
      age: 40,
    },
  };
}

/** A marketing e-mail that holds what the law of that place wants to see in it. */
export function newAutomation(recipientId: string) {
  return {
    recipient_id: recipientId,
    action: { kind: 'send', channel: 'email', purpose: 'marketing', automated: true, ai_generated: false },
    content: {
      subject: 'Your question',
      body: 'Hello, a specialist would like to help. Acme Trading. Unsubscribe: https://acme.example/opt-out',
      elements: { sender_identity: 'Acme Trading', opt_out: 'Unsubscribe: https://acme.example/opt-out' },
    },
    team: 'europe',
  };
}

/** One piece of work for a person, and that is all. */
export const oneTaskFlow = {
  id: 'load-test',
  start: 'talk',
  steps: [
    { id: 'talk', task: { roles: ['sales_manager'], outcomes: [{ outcome: 'done', next: 'end' }] } },
    { id: 'end', end: { result: 'done' } },
  ],
} as const;

export const wordsOfCards = 'customer finds the quotation too high';

export function newCard(key: string) {
  return {
    key,
    title: `Price objection (synthetic ${key})`,
    problem: `The ${wordsOfCards} and asks for a discount at once.`,
    solution: 'Ask for the budget and what it is compared with, then show the total cost of ownership.',
    language: 'en',
  };
}
