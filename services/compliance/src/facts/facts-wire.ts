import type { FactsInput, Facts as WireFacts } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { Facts } from '../decisions/facts.ts';
import { neverHappened } from './gather-facts.ts';

/**
 * The decision object from its message. A list that may be unknown is a message of its own there ({values}) and a plain list
 * here. An unset instant of a consent is null, "never", as in every record of consents; elsewhere unset is unknown.
 */
export function factsFromWire(wire: WireFacts): unknown {
  const { requests, data, transfer, content, sender } = wire;
  return {
    ...wire,
    consents: wire.consents.map((consent) => ({ ...neverHappened, ...consent })),
    requests: requests && { ...requests, open: requests.open?.values },
    data: data && { ...data, categories: data.categories?.values },
    transfer: transfer && { ...transfer, to: transfer.to?.values },
    content: content && {
      ...content,
      pii_found: content.pii_found?.values,
      secret_terms: content.secret_terms?.values,
    },
    sender: sender && { ...sender, frozen_channels: sender.frozen_channels?.values },
  };
}

/** Keys whose value is a list in the decision object and a message with `values` on the wire. */
const listFields = new Set(['open', 'categories', 'to', 'pii_found', 'secret_terms', 'frozen_channels']);

/** The message of a decision object; null becomes unset. */
export function factsToWire(facts: Facts): FactsInput {
  return wrapped(facts) as FactsInput;
}

function wrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wrapped);
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(known.map(([key, part]) => [key, listFields.has(key) ? { values: part } : wrapped(part)]));
}
