import { isOptedOut } from './consent-in-force.ts';
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

export type OptOut = Omit<Withdrawal, 'id' | 'purpose'> & {
  /** Id of the withdrawal for a purpose. */
  readonly idFor: (purpose: string) => string;
};
type Withdrawn = Pick<Withdrawal, 'id' | 'purpose' | 'channel'>;

/**
 * What a person means who takes a link or answers STOP: no more advertising over this channel ("*" all). That is marketing
 * and surveys, and quotations as far as they rest on consent; one that somebody asked for rests on the contract. What was
 * refused already is not refused again, so that a link taken twice changes nothing.
 */
export function optOut(person: Person, { idFor, ...how }: OptOut): { next: Person; withdrawn: Withdrawn[] } {
  const hasQuotations = person.consents.some(({ purpose, basis }) => purpose === 'quotation' && basis === 'consent');
  const purposes = (['marketing', 'survey', 'quotation'] as const).filter(
    (purpose) =>
      (purpose !== 'quotation' || hasQuotations) && !isOptedOut(person.consents, { purpose, channel: how.channel }),
  );
  const withdrawn = purposes.map((purpose) => ({ id: idFor(purpose), purpose, channel: how.channel }));
  return { next: withdrawn.reduce((current, each) => withdraw(current, { ...how, ...each }), person), withdrawn };
}
