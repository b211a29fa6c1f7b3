import type { FieldViolation } from '@salesmesh/chassis/errors';
import type { RecipientFacts } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { RecipientFactsChange } from '../contact/contact.ts';
import { errors } from '../errors.ts';
import { readPerson } from './read-person.ts';
import { violation } from './row-problem.ts';

/** Facts as the texts that a file would hold, so that every way in is checked by the same rules. */
export function factTexts(facts: RecipientFacts | null | undefined): Record<string, string> {
  const given = Object.entries(facts ?? {}).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/** The facts that a request sets, checked. INVALID_ARGUMENT leads.invalid_record with each that is wrong. */
export function readFactsChange(request: { facts?: RecipientFacts | null | undefined }): RecipientFactsChange {
  const texts = factTexts(request.facts);
  const fields: FieldViolation[] = [];
  const { facts } = readPerson(texts, (target, code) => fields.push(violation(`facts.${target}`, code)));
  if (fields.length > 0) throw errors.invalid_record({}, { fields });
  return Object.fromEntries(Object.entries(facts).filter(([name]) => (texts[name] ?? '') !== ''));
}
