import type { ConsentActor, ConsentStep } from './consent-trail.ts';
import { withStep } from './consent-trail.ts';
import { type ConsentRecord, type Person, withdrawConsent } from './person.ts';

export type Withdrawal = {
  readonly id: string;
  readonly purpose: NonNullable<ConsentRecord['purpose']>;
  readonly channel: string;
  readonly at: Date;
  readonly actor: ConsentActor;
  readonly method: ConsentStep['method'];
  readonly proof?: string;
};

/** Ends what stands, and writes into the trail of each record that it ends who said so and how. */
export function withdraw(person: Person, { actor, method, proof, ...withdrawal }: Withdrawal): Person {
  const next = withdrawConsent(person, withdrawal);
  if (next === person) return person;
  const former = new Map(person.consents.map((record) => [record.id, record]));
  const ended = next.consents.filter(({ id, withdrawn_at }) => withdrawn_at !== former.get(id)?.withdrawn_at);
  const how = { actor, method, ...(proof === undefined ? {} : { proof }) };
  const step: ConsentStep = { state: 'withdrawn', at: withdrawal.at.toISOString(), ...how };
  const before = ended.map((record) => former.get(record.id) ?? { ...record, withdrawn_at: null });
  return { ...next, trails: withStep(person.trails, before, step) };
}
